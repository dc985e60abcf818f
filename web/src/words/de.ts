import shared from "../../../src/legday/catalogue/messages/de.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/de.ftl?raw";

export default [shared, own];
