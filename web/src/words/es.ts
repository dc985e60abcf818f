import shared from "../../../src/legday/catalogue/messages/es.ftl?raw";
import plan from "../../../src/legday/catalogue/messages/es.plan.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/es.ftl?raw";
import insight from "../../../src/legday/catalogue/messages/app/es.insight.ftl?raw";
import session from "../../../src/legday/catalogue/messages/app/es.session.ftl?raw";

export default [shared, plan, own, insight, session];
