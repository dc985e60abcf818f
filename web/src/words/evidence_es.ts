import shared from "../../../src/legday/catalogue/messages/es.evidence.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/es.evidence.ftl?raw";

export default [shared, own];
