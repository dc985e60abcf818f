import shared from "../../../src/legday/catalogue/messages/de.safety.ftl?raw";

export default [shared];
