import shared from "../../../src/legday/catalogue/messages/es.safety.ftl?raw";

export default [shared];
