import shared from "../../../src/legday/catalogue/messages/de.evidence.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/de.evidence.ftl?raw";

export default [shared, own];
