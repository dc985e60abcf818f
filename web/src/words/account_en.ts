import own from "../../../src/legday/catalogue/messages/app/en.account.ftl?raw";

export default [own];
