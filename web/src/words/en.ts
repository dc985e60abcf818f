import shared from "../../../src/legday/catalogue/messages/en.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/en.ftl?raw";

export default [shared, own];
