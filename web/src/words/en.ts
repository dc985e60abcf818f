import shared from "../../../src/legday/catalogue/messages/en.ftl?raw";
import plan from "../../../src/legday/catalogue/messages/en.plan.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/en.ftl?raw";
import insight from "../../../src/legday/catalogue/messages/app/en.insight.ftl?raw";
import session from "../../../src/legday/catalogue/messages/app/en.session.ftl?raw";

export default [shared, plan, own, insight, session];
