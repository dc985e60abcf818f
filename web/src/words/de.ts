import shared from "../../../src/legday/catalogue/messages/de.ftl?raw";
import plan from "../../../src/legday/catalogue/messages/de.plan.ftl?raw";
import own from "../../../src/legday/catalogue/messages/app/de.ftl?raw";
import insight from "../../../src/legday/catalogue/messages/app/de.insight.ftl?raw";
import session from "../../../src/legday/catalogue/messages/app/de.session.ftl?raw";

export default [shared, plan, own, insight, session];
