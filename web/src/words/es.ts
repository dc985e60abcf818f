import shared from "../../../src/legday/catalogue/messages/es.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/es.ftl?raw";

export default [shared, own];
