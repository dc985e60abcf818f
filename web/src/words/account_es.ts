import own from "../../../src/legday/catalogue/messages/app/es.account.ftl?raw";

export default [own];
