import shared from "../../../src/legday/catalogue/messages/en.safety.ftl?raw";

export default [shared];
