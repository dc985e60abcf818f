import shared from "../../../src/legday/catalogue/messages/en.evidence.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/en.evidence.ftl?raw";

export default [shared, own];
