import own from "../../../src/legday/catalogue/messages/app/de.account.ftl?raw";

export default [own];
