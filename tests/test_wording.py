"""Fixed phrases as reports write them, right and wrong. The sentences are other than the examples of the rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.checks.phrase import PhraseCheck
from lawlint.checks.series import SeriesCheck
from lawlint.checks.term import TermCheck
from lawlint.report import Report
from lawlint.rule import Rule

HEAD = "青石镇{year}年度法治政府建设情况报告\n县委、县政府：\n一、主要举措和成效\n"

RIGHT = [
    (2019, "全镇上下以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”，扎实推进法治政府建设。"),
    (2019, "认真学习习近平总书记全面依法治国新理念新思想新战略，贯彻中央全面依法治国委员会第二次会议精神。"),
    (2019, "建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府。"),
    (2019, "深入推进“七五”普法，落实“谁执法谁普法”普法责任制。"),
    (2020, "学习宣传习近平法治思想，认真总结“七五”普法工作，谋划“八五”普法规划。"),
    (2020, "统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局，坚持新发展理念。"),
    (2020, "坚持依法治国、依法执政、依法行政共同推进，坚持法治国家、法治政府、法治社会一体建设。"),
    (2021, "深刻领悟“两个确立”的决定性意义，不断增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
    (2021, "对标职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府建设目标。"),
    (2021, "围绕“一规划两纲要”，构建职责明确、依法行政的政府治理体系。"),
    (2021, "圆满完成“七五”普法总结验收，全面启动“八五”普法。"),
    (2021, "原县依法治县领导小组办公室有关职责已划入县委依法治县办。"),
    (2022, "党政主要负责人履行推进法治建设第一责任人职责，做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。"),
    (2022, "镇党委书记严格落实《党政主要负责人履行推进法治建设第一责任人职责规定》，切实履行推进法治建设第一责任人职责。"),
    (2022, "镇长认真履行推进法治建设第一责任人的职责，全年听取汇报4次。"),
    (2022, "将法治建设与经济社会发展同部署、同推进、同督促、同考核、同奖惩。"),
    (2022, "抓住领导干部这个“关键少数”，带头尊法学法守法用法。"),
    (2022, "营造全社会尊法、学法、守法、用法的浓厚氛围。"),
    (2022, "引导群众办事依法、遇事找法、解决问题用法、化解矛盾靠法。"),
    (2022, "严格落实行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”，办理案件26件。"),
    (2022, "全面落实行政执法公示制度、执法全过程记录制度和重大执法决定法制审核制度。"),
    (2022, "落实行政执法三项制度，配备执法记录仪12台，对执法过程进行全程录音录像。"),
    (2022, "严格执行重大行政执法决定法制审核制度，全年法制审核6件。"),
    (2022, "重大执法决定未经法制审核或者审核未通过的，不得作出决定。"),
    (2023, "将公众参与、专家论证、风险评估、合法性审查和集体讨论决定作为重大行政决策的必经程序。"),
    (2023, "对涉及群众切身利益的重大行政决策，严格履行公众参与、专家论证、风险评估、合法性审查、集体讨论\n决定等法定程序，确保决策科学合法。"),
    (2023, "全年审查重大行政决策3件、规范性文件2件、合同46份，合法性审查率达100%。"),
    (2023, "行政规范性文件合法性审核3件，提出意见6条；重大行政决策合法性审查2件。"),
    (2023, "规范性文件严格执行评估论证、公开征求意见、合法性审核、集体审议决定、向社会公开发布程序。"),
    (2023, "聘请法律顾问对重大合同、重大决策进行合法性审查，出具法律意见书12份。"),
    (2023, "镇党政办负责制发文件的合法性审核，司法所参与重大行政决策合法性审查。"),
    (2023, "凡未经合法性审核的文件，一律不得提交镇党委会审议。"),
    (2023, "健全依法决策机制，对镇属文件、协议进行合法性审核58件。"),
    (2023, "坚持有件必备、有备必审、有错必纠，按时报备规范性文件2件。"),
    (2023, "坚持科学立法、严格执法、公正司法、全民守法，推进严格执法、公正司法、全民守法落到实处。"),
    (2023, "坚持严格规范公正文明执法，推动执法更加规范公正文明。"),
    (2023, "深化“放管服”改革，推行“双随机、一公开”监管，落实“四议两公开”。"),
    (2023, "坚持和发展新时代“枫桥经验”，发挥人民调解、行政调解、司法调解作用，调解矛盾纠纷118件。"),
    (2023, "健全党组织领导的自治、法治、德治相结合的乡村治理体系，打造共建共治共享的社会治理格局。"),
    (2023, "增强人民群众的获得感、幸福感、安全感，坚持以人民为中心的发展思想。"),
    (2023, "落实集体学法制度，完善立法制度配套和执法制度保障，建立用法制度台账。"),
    (2023, "原县政府法制办印发的文件继续有效，县司法局法制科负责重大执法决定法制审核。"),
    (2023, "学习《全国人民代表大会常务委员会关于进一步加强法制宣传教育的决议》，维护国家法制统一和社会主义法制尊严。"),
    (2023, "发放普法制宣传册2000份，依法制定年度计划。"),
    (2023, "深入学习总书记关于全面依法治国的重要论述，贯彻以习近平同志为核心的党中央决策部署。"),
    (2023, "组织学习习近平经济思想、习近平生态文明思想、习近平强军思想、习近平文化思想、习近平外交思想。"),
    (2023, "党委理论学习中心组专题学习6次，党组理论学习中心组、党工委理论学习中心组各学习4次。"),
    (2023, "传达学习中央全面依法治国工作会议、县委全面依法治县委员会会议精神，落实中央依法治国办、县委依法治县办要求。"),
    (2023, "培养“法律明白人”90名、法治带头人30名，实现一村（社区）一法律顾问。"),
    (2023, "按照中央、市、县统一部署，集中市县两级力量，其中市县财政投入20万元。"),
    (2024, "创新推进“高效办成一件事”，政务服务事项“一件事”集成办理12项。"),
    (2024, "充分发挥行政复议化解行政争议的主渠道作用，落实行政机关负责人出庭应诉制度，出庭应诉率100%。"),
    (2024, "落实领导干部应知应会党内法规和国家法律清单制度，建立应知应会清单。"),
    (2024, "落实行政裁量权基准制度，规范行政权力运行，保障公民、法人和其他组织合法权益。"),
    (2024, "完善党委领导、政府负责、民主协商、社会协同、公众参与、法治保障、科技支撑的社会治理体系。"),
    (2024, "全面贯彻党的二十大和二十届二中、三中全会精神，推进国家治理体系和治理能力现代化。"),
    (2025, "严格规范涉企行政检查，落实“五个严禁”“八个不得”，推行“综合查一次”“扫码入企”。"),
    (2025, "学习贯彻法治宣传教育法，持续推进“八五”普法收官，谋划“九五”普法。"),
    (2025, "深入学习贯彻党的二十大和二十届历次全会精神，铸牢中华民族共同体意识。"),
    (2025, "森林防火严格落实“四个严禁”，制定“三项措施”，形成“三个制度”。"),
    (2026, "深入贯彻《行政执法监督条例》，落实“十五五”规划，推进全面依法治县。"),
    (2026, "坚持党的领导、人民当家作主、依法治国有机统一，全面推进依法治乡、依法治村。"),
    (2023, "讲话强调“各级领导干部要做学法尊法守法用法的模范，提高法制思维能力，坚持依法办事”。"),
    (2023, "做到执法严明、公开公正，建设人民满意的服务型政府。"),
    (2023, "开展国家宪法日、宪法宣传周、民法典宣传月、全民国家安全教育日宣传。"),
    (2023, "镇综合行政执法大队设备完善，执法过程记录完整，执法案卷全过程留痕、全程可追溯。"),
    (2023, "村民依法直接行使民主选举、民主协商、民主决策、民主管理、民主监督的权利。"),
    (2023, "坚持法治青石、法治政府、法治社会一体建设，推进法治乡村、法治企业建设。"),
    (2023, "镇政府制发的行政规范性文件、镇政府重大行政决策均经合法性审核。"),
    (2023, "落实“三重一大”集体决策制度，对重要文件、合同、协议进行合法性审核，未经合法性审核不上会。"),
    (2023, "采取三项措施落实行政执法公示，健全案卷评查、执法培训、考核奖惩三个制度。"),
    (2023, "强化执法严明、公平公正、廉洁奉公、群众满意的工作导向。"),
    (2023, "强化政治引领，增强责任意识、服务意识、法治意识、规矩意识四种意识。"),
    (2023, "明确党政主要负责人推进法治建设第一责任人职责，压紧压实法治建设第一责任。"),
    (2023, "执法人员做到严格执法、规范执法、文明执法，杜绝执法不公。"),
    (2023, "依法整治过度包装，开展非法冶炼排查，联合执法冶金企业3家。"),
    (2023, "将行政权力运行全过程公开，明确行政权利义务关系。"),
    (2023, "坚持党委领导、政府主导、社会协同、公众参与、法治保障，推进养老服务。"),
    (2023, "村（社区）重大事项由村民会议讨论决定，由村民主决定的事项全部公示。"),
    (2022, "落实科学立法、民主立法、依法立法要求，配合做好立法征求意见12次。"),
    (2022, "深入开展法治宣传，利用“12·4”国家宪法日开展以案释法、以案普法。"),
    (2024, "“行政执法+司法调解+人民调解”联动，市场调节与政府监管并重。"),
    (2024, "审查合同协议38份，其中重大合同6份，合法性审核意见采纳率100%。"),
    (2024, "办理行政处罚案件26件，重大行政处罚决定均经法制审核，办理行政复议案件1件。"),
    (2024, "镇司法所对以镇政府名义作出的行政处罚决定进行法制审核，对行政协议进行合法性审查。"),
    (2024, "深入学习领会党的二十大、二十届三中全会和省委十二届全会精神。"),
    (2024, "落实领导干部述法、学法制度，健全用法制度、普法制度，完善执法制度体系。"),
    (2024, "坚决维护党中央权威，严格执行请示报告制度。"),
    (2025, "做好依法治县委员会办公室交办事项，落实依法治县办工作要点。"),
    (2023, "坚定制度自信、文化自信，树牢核心意识、看齐意识。"),
    (2023, "落实全面从严治党主体责任，做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要案件亲自督办。"),
    (2024, "对镇政府重大行政决策、行政规范性文件、重大合同等开展合法性审查46件，出具法律意见书38份。"),
    (2024, "行政规范性文件和重大行政决策合法性审核率达100%。"),
    (2024, "完善合法性审核机制，行政规范性文件、重要合同、协议应审尽审，重大执法决定法制审核应审尽审。"),
    (2024, "推行乡镇（街道）合法性审查全覆盖，重大行政决策、规范性文件、行政合同“三项审查”覆盖率100%。"),
    (2024, "加强执法案卷评查，严格执行行政执法公示、全过程记录、重大执法决定法制审核三项制度，全年公示执法信息236条，法制审核重大执法案件12件。"),
    (2024, "全面推行行政执法公示、行政执法全过程记录、重大行政执法决定法制审核三项制度。"),
    (2024, "行政处罚案件法制审核率100%，案件合法性审查由法制机构负责。"),
    (2024, "司法所负责法制审核、人民调解、社区矫正、安置帮教，原法制办职能划转到位。"),
    (2024, "严格执法、热情服务，文明执法、公正执法，树立良好形象。"),
    (2024, "完善网格化管理、精细化服务、信息化支撑的基层治理平台，健全党组织领导的自治法治德治相结合的城乡基层治理体系。"),
    (2024, "推动法律明白人、法治带头人、人民调解员“三支队伍”融合。"),
    (2024, "坚持依宪施政、依法行政，坚持依法治县、依法执政、依法行政共同推进。"),
    (2024, "严格规范行政检查，落实涉企检查“扫码入企”“综合查一次”，减少检查频次，全年检查企业126家次。"),
    (2024, "执行重大行政决策事项合法性审查、集体讨论决定等程序，未经合法性审查或者经审查不合法的，不得提交讨论。"),
    (2024, "积极引导群众遇事找法、解决问题靠法，形成办事依法、遇事找法、解决问题用法、化解矛盾靠法的良好氛围。"),
    (2023, "创建全国民主法治示范村（社区）2个，建成法治文化广场1处。"),
]  # fmt: skip

# (row of the catalogue, year, sentence): the rule and the severity that are expected, the words that are found.
PLANTED = [
    (2023, "error misnamed-guiding-thought", "坚持用«习近平新时代中国特色社会主义理论思想»武装头脑。"),
    (2023, "error misnamed-guiding-thought", "认真学习«新时代中国特色社会主义思想»。"),
    (2023, "error misnamed-guiding-thought", "把«习近平思想»作为主课。"),
    (2023, "error misnamed-law-thought", "把«习近平法制思想»纳入培训。"),
    (2023, "error misnamed-law-thought", "举办«总书记法治思想»专题班。"),
    (2022, "warning superseded-law-theory", "各村学习«全面依法治国新理念新思想新战略»。"),
    (2024, "warning arabic-congress", "宣讲«党的20大»精神。"),
    (2025, "info comma-between-congress-and-plenums", "宣讲党的«二十大、二十届历次全会»精神。"),
    (2021, "warning misnamed-law-conference", "学习«中央依法治国工作会议»讲话。"),
    (2023, "error misnamed-four-consciousnesses", "牢固树立“«四种意识»”。"),
    (2023, "error misnamed-four-consciousnesses", "牢固树立«4个意识»。"),
    (2023, "error four-consciousnesses-members", "强化«政治意识、大局意识、看齐意识»。"),
    (2023, "error misnamed-four-confidences", "不断增强“«四种自信»”。"),
    (2023, "error four-confidences-members", "坚持«道路自信、制度自信、文化自信»。"),
    (2023, "error misnamed-two-upholds", "始终做到“«2个维护»”。"),
    (2023, "error misnamed-two-upholds", "始终做到“«二个维护»”。"),
    (2023, "warning cut-two-upholds", "维护习近平总书记党中央的核心、全党的核心地位，«维护党中央权威»。"),
    (2023, "error misnamed-two-establishments", "深刻认识“«两个树立»”的意义。"),
    (2020, "error misnamed-two-establishments", "坚决拥护“«两个确立»”。"),
    (2023, "warning disordered-political-phrases", "践行“«两个维护”、坚决拥护“两个确立»”。"),
    (2023, "warning swapped-verb-of-consciousness", "始终«坚定“四个意识”»。"),
    (2023, "error swapped-layouts", "落实“«五位一体”战略布局»。"),
    (2023, "error swapped-layouts", "落实“«四个全面”总体布局»。"),
    (2023, "error miswritten-people-centred", "树立«以人民为核心»的理念。"),
    (2023, "error miscalled-general-secretary", "学习«习总书记»讲话。"),
    (2023, "error seven-goals-members", "打造«职能科学、权责法定、公开公正、智能高效、廉洁诚信、人民满意»的政府。"),
    (2024, "error seven-goals-members", "打造«职责明确、执法严明、公开公正、智能高效、廉洁诚信、人民满意»的政府。"),
    (2023, "warning superseded-six-goals", "打造权责法定、执法严明、公开公正、«廉洁高效、守法诚信»的政府。"),
    (2019, "error six-goals-members", "打造«职能科学、权责法定、执法严明、公开公正、廉洁高效»的政府。"),
    (2023, "warning miswritten-governance-system", "形成«职责明晰、依法行政的政府治理体系»。"),
    (2023, "warning swapped-plan-and-outlines", "对照“«两规划一纲要»”任务。"),
    (2023, "error legal-system-state", "为建成«法制国家»贡献力量。"),
    (2023, "error legal-system-state", "争创«法制政府»示范镇。"),
    (2023, "info disordered-joint-advance", "«依法行政、依法治国、依法执政»共同推进。"),
    (2023, "info integrated-construction-members", "«法治国家、法治社会»一体建设。"),
    (2023, "error mixed-law-practice", "促进«科学立法、公正执法、严格司法、全民守法»。"),
    (2023, "warning disordered-enforcement-attributes", "做到«严格公正规范文明执法»。"),
    (2023, "warning misnamed-three-systems", "健全行政执法“«三项机制»”。"),
    (2023, "error misnamed-enforcement-review", "规范«行政执法法制审查»。"),
    (2023, "error misnamed-enforcement-review", "推行重大«执法决定法治审核»，加强监督。"),
    (2023, "error misnamed-process-record", "行政«执法全程记录制度»执行到位。"),
    (2023, "warning misspelt-enforcement-publicity", "行政«执法公式»信息36条。"),
    (2023, "error legality-term", "重大行政决策严格«合法性审核»。"),
    (2023, "error legality-term", "重大行政处罚决定作出前，法律顾问进行«合法性审查»。"),
    (2023, "warning legality-term", "规范重大行政决策，强化«合法性审核»。"),
    (2023, "warning misnamed-decision-review", "重大行政«决策法制审核»全覆盖。"),
    (2023, "info unusual-document-review-term", "«规范性文件合法性审查»4件。"),
    (2023, "error decision-steps-members", "重大决策坚持«公众参与、专家咨询、风险评估、合法性审查、集体讨论决定»。"),
    (2023, "warning decision-steps-members", "重大决策坚持«公众参与、专家论证、风险评估、集体讨论决定»。"),
    (2023, "info decision-goals-members", "做到决策«制度科学、程序正当、过程公开»。"),
    (2023, "error misnamed-first-responsible-duty", "«党政主要负责人履行、推进法治建设第一责任人职责»情况。"),
    (2023, "error misnamed-first-responsible-duty", "镇长履行«推进法治建设第一责任职责»。"),
    (2023, "warning misnamed-first-responsible-duty", "书记«履行法治建设第一责任人»职责。"),
    (2023, "warning misnamed-first-responsible-duty", "书记履行«推进法治政府建设第一责任人职责»。"),
    (2023, "warning misnamed-first-responsible-duty", "书记履行«推进法治建设第一任人职责»。"),
    (2023, "warning four-personal-duties-members", "«重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要案件亲自督办»。"),
    (2023, "warning cut-four-personal-duties", "书记对«法治建设工作亲自部署»，重大问题亲自过问。"),
    (2023, "warning misnamed-same-reward", "坚持同部署、同推进、同考核、«同奖励»。"),
    (2023, "error misspelt-key-minority", "管住“«关健少数»”。"),
    (2023, "info disordered-study-respect", "带头«学法尊法守法用法»。"),
    (2023, "info disordered-study-respect", "群众«学法、知法、守法、用法»意识增强。"),
    (2023, "warning law-habit-members", "形成«办事依法、遇事找法、解决问题用法»的习惯。"),
    (2023, "warning swapped-enforce-and-teach", "压实“«谁普法谁执法»”责任。"),
    (2023, "warning wrong-five-year-plan", "落实“«七五”普法»任务12项。"),
    (2023, "warning wrong-five-year-plan", "落实“«九五”普法»任务12项。"),
    (2023, "warning legal-system-publicity", "举办«法制宣传»活动16场。"),
    (2023, "warning legal-system-publicity", "深化«法制宣传教育»。"),
    (2023, "warning legal-system-thinking", "善用«法制思维»和«法制方式»。"),
    (2023, "warning miswritten-fangguanfu", "推进“«放服管»”改革。"),
    (2024, "info aged-fangguanfu", "推进“«放管服»”改革。"),
    (2024, "warning miswritten-one-thing", "推进“«高效办好一件事»”。"),
    (2023, "warning misspelt-fengqiao-experience", "践行新时代“«枫侨经验»”。"),
    (2023, "warning record-review-members", "做到«有件必备、有备必查、有错必纠»。"),
    (2023, "info cut-legislation-verbs", "做好文件«立、改、废»。"),
    (2023, "info miswritten-unauthorised-act", "坚持«法无授权不能为»。"),
    (2024, "info superseded-specific-act", "审理«具体行政行为»纠纷。"),
    (2023, "warning cut-court-appearance", "执行行政机关«负责人出庭制度»。"),
    (2023, "info free-discretion-benchmark", "公布«行政自由裁量权基准»。"),
    (2025, "warning wrong-count-of-bans", "涉企检查严守“«四个严禁»”。"),
    (2026, "warning misnamed-supervision-regulation", "宣传«行政执法监督管理条例»。"),
    (2026, "warning legal-system-publicity", "宣传«法制宣传教育»法。"),
    (2024, "info old-list-name", "学习«应知应会法律法规清单»。"),
    (2023, "warning doubled-counsel-system", "健全«法律顾问律师制度»。"),
    (2023, "info other-village-counsel", "推行“«一村一律师»”。"),
    (2023, "warning misnamed-law-helper", "选育“«法治明白人»”66名。"),
    (2023, "info misnamed-study-group", "«党委中心组»学法5次。"),
    (2023, "warning misnamed-law-commission", "学习«中央依法治国委员会»文件。"),
    (2023, "warning misnamed-county-commission", "报县«依法治县领导小组»办公室。"),
    (2023, "info aged-development-phrases", "服务经济«又好又快发展»。"),
    (2023, "info five-democracies-members", "保障«民主选举、民主决定、民主管理、民主监督»。"),
    (2023, "info cut-lifelong-accountability", "健全决策«终身追究制度»。"),
    (2023, "info aged-concept-education", "开展«社会主义法治理念教育»。"),
    (2023, "info early-five-year-plan", "进入“«十五五”时期»后，成效明显。"),
    (2024, "info early-rules-education", "开展«中央八项规定精神学习教育»。"),
    (2023, "info coined-central-city-county", "落实«中市县»有关要求。"),
    (2023, "info plain-fengqiao-experience", "学习“«枫桥经验»”。"),
    (2023, "warning misnamed-double-random", "推行“«双随机、一公示»”抽查。"),
    (2024, "warning misnamed-reconsideration-channel", "办结«行政复义»案件3件。"),
    (2023, "warning misnamed-constitution-day", "12月4日«全国宪法日»宣讲。"),
    (2023, "warning misspelt-office-words", "做好«社区娇正»工作。"),
    (2023, "warning swapped-village-law-model", "建成«法治民主示范村»2个。"),
    (2023, "warning misspelt-document-review", "备案«规范型文件»2件。"),
    (2023, "warning misspelt-discretion-benchmark", "执行«行政裁量权标准»。"),
    (2023, "warning misworded-party-core", "维护«以习近平总书记为核心的党中央»权威。"),
    (2024, "warning misspelt-list-name", "印发«应知应会党内法规和国家法清单»。"),
    (2025, "warning misnamed-inspection-rule", "落实«严格规范涉企检查»要求。"),
    (2023, "warning disordered-co-governance", "构建«共建共享共治»格局。"),
    (2023, "warning misspelt-two-disclosures", "严格“«三重大一»”程序。"),
    (2023, "warning misspelt-administrative-power", "公开«权利清单»12项。"),
    (2023, "warning miswritten-rule-of-law-strategy", "落实«全面依法治党»要求。"),
    (2023, "warning misspelt-rule-of-law", "建设«法冶»乡镇。"),
    (2023, "warning miswritten-rural-governance", "健全«党委领导、政府主导、社会协同、公众参与、法治保障»的社会治理体制。"),
    (2023, "warning mixed-old-law-practice", "做到«有法可依、有法必依、执法必究、违法必严»。"),
    (2023, "warning misspelt-people-mediation", "«人民调节»员26名。"),
    (2023, "error three-systems-members", "健全“三项制度”，落实«行政执法公示、执法责任制、重大执法决定法制审核»。"),
    (2023, "warning three-systems-members", "健全“三项制度”，落实«行政执法公示、重大执法决定法制审核»。"),
    (2023, "warning miswritten-governance-modernisation", "服务«国家治理体系和治理现代化»。"),
    (2023, "info disordered-three-governances", "健全«法治、自治、德治»体系。"),
    (2023, "warning superseded-whole-process-democracy", "践行«全过程民主»。"),
    (2023, "info disordered-feelings", "提升群众«安全感、获得感、幸福感»。"),
    (2023, "warning misnamed-civil-code-month", "宣讲«民法点»6场。"),
    (2023, "warning misnamed-security-day", "4月15日«全民安全教育日»宣讲。"),
    (2023, "info disordered-decision-qualities", "促进决策«民主化、科学化、法治化»。"),
    (2023, "warning split-first-responsible-duty", "考核«党政主要责任人履行推进法治建设第一责任人职责»情况。"),
    (2023, "warning miswritten-socialist-law-system", "完善«中国特色社会主义法制体系»。"),
    (2025, "warning misnamed-publicity-law", "宣传«法治宣传法»。"),
    (2023, "warning miswritten-core-values", "践行«社会主义价值观»。"),
    (2023, "warning miswritten-community-consciousness", "«筑牢中华民族共同体意识»。"),
]  # fmt: skip


@pytest.mark.parametrize(("year", "text"), RIGHT)
def test_right_phrases_are_left_alone(year: int, text: str, lint: Callable[..., list[str]]) -> None:
    found = lint(HEAD.format(year=year) + text, "wording", year=year)
    assert [one for one in found if " info " not in one] == []


@pytest.mark.parametrize(("year", "expected", "text"), PLANTED)
def test_wrong_phrases_are_found(year: int, expected: str, text: str, check: Callable[..., Report]) -> None:
    severity, name = expected.split()
    head, plain = HEAD.format(year=year), text.replace("«", "").replace("»", "")
    report = check(head + plain, "wording", year=year)
    found = [
        (one.severity.word, report.source.slice(one.span))
        for one in report.diagnostics
        if one.rule == f"wording/{name}"
    ]
    assert found == [(severity, words) for words in (part.split("»")[0] for part in text.split("«")[1:])]
    others = [one.rule for one in report.diagnostics if one.rule != f"wording/{name}" and one.severity > 1]
    assert others == [], "one defect, one finding"


def test_every_phrase_is_planted(rules: tuple[Rule, ...]) -> None:
    planted = {f"wording/{expected.split()[1]}" for _, expected, _ in PLANTED}
    assert planted == {rule.id for rule in rules if isinstance(rule.check, PhraseCheck | SeriesCheck | TermCheck)}


def test_no_form_is_more_serious_than_its_rule(rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        if isinstance(rule.check, PhraseCheck):
            assert (
                max((form.severity or rule.severity for form in rule.check.wrong), default=rule.severity)
                <= rule.severity
            )
            assert (rule.check.near_miss or rule.severity) <= rule.severity, rule.id


def test_what_is_quiet_by_default_is_off(rules: tuple[Rule, ...]) -> None:
    off = {rule.id.removeprefix("wording/") for rule in rules if rule.category == "wording" and not rule.enabled}
    assert off == {
        "disordered-joint-advance",
        "unusual-document-review-term",
        "aged-fangguanfu",
        "plain-fengqiao-experience",
        "cut-legislation-verbs",
        "miswritten-unauthorised-act",
        "superseded-specific-act",
        "free-discretion-benchmark",
        "old-list-name",
        "other-village-counsel",
        "aged-development-phrases",
        "aged-concept-education",
        "early-five-year-plan",
        "early-rules-education",
    }
