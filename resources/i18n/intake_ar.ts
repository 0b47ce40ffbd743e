<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>AgendaBox</name>
    <message>
      <source>Would rather talk about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discussed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discussed: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Talked about with {0}, {1}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AgreedBox</name>
    <message>
      <source>What they agreed to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please speak with them before care begins. Until then it is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, {1}: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a few words. For example: taken back with them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write this down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back a consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write down another outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write what came of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written down.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AlertBox</name>
    <message>
      <source>Since {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The person has changed this answer since. Please speak with them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close with this outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} goes there, since {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I am going there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write what was done first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AnswerSections</name>
    <message>
      <source>Their answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open each part to read it. All parts are opened before the review is complete.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AssentScreen</name>
    <message>
      <source>Please ask {0}, in words they like. Their own word counts here.</source>
      <translation>يُرجى سؤال {0} بكلمات مناسبة. كلمة الشخص نفسه مهمة هنا.</translation>
    </message>
    <message>
      <source>What does {0} say?</source>
      <translation>ما جواب {0}؟</translation>
    </message>
    <message>
      <source>They say yes</source>
      <translation>الجواب نعم</translation>
    </message>
    <message>
      <source>They can sign too, after you.</source>
      <translation>يمكن التوقيع أيضاً، بعدك.</translation>
    </message>
    <message>
      <source>They cannot say today</source>
      <translation>لا يمكن الجواب اليوم</translation>
    </message>
    <message>
      <source>We write that down.</source>
      <translation>ندوّن ذلك.</translation>
    </message>
    <message>
      <source>They say no, or are not sure</source>
      <translation>الجواب لا، أو غير مؤكد</translation>
    </message>
    <message>
      <source>Then nothing is signed. A person talks with you both.</source>
      <translation>عندها لا يُوقَّع شيء. ويتحدث شخص معكما.</translation>
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>Check the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every entry is linked to the one before. The check computes all links again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The newest {0} events. No line names a patient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries checked: {0}. Every link fits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records fit together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>And more: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the files as they are, and ask the person who looks after this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something in the records does not fit.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BasisScreen</name>
    <message>
      <source>What gives you the right to decide?</source>
      <translation>ما الذي يمنحك الحق في القرار؟</translation>
    </message>
    <message>
      <source>You sign as their parent</source>
      <translation>التوقيع بصفة والد أو والدة</translation>
    </message>
    <message>
      <source>You can add to this or change it. Or go on.</source>
      <translation>يمكنك الإضافة إلى هذا أو تغييره، أو المتابعة.</translation>
    </message>
    <message>
      <source>For example: all health care, or only some of it. You can leave this empty.</source>
      <translation>مثلاً: الرعاية الصحية كلها، أو جزء منها فقط. يمكنك ترك هذا فارغاً.</translation>
    </message>
    <message>
      <source>What does it cover?</source>
      <translation>ماذا يشمل؟</translation>
    </message>
    <message>
      <source>A day, or leave this empty.</source>
      <translation>تاريخ، أو يُترك فارغاً.</translation>
    </message>
    <message>
      <source>Until when does it hold?</source>
      <translation>حتى متى يسري؟</translation>
    </message>
    <message>
      <source>The paper is here</source>
      <translation>الوثيقة هنا</translation>
    </message>
    <message>
      <source>The paper is not here</source>
      <translation>الوثيقة ليست هنا</translation>
    </message>
    <message>
      <source>Is there a paper about it, and is it here today?</source>
      <translation>هل توجد وثيقة عن ذلك، وهل هي هنا اليوم؟</translation>
    </message>
    <message>
      <source>Staff look at it with you. You can skip this.</source>
      <translation>ينظر فيها الفريق معك. يمكنك تخطّي هذا.</translation>
    </message>
    <message>
      <source>I am their parent by law</source>
      <translation>أنا أحد والديه بحكم القانون</translation>
    </message>
    <message>
      <source>A court order</source>
      <translation>أمر من المحكمة</translation>
    </message>
    <message>
      <source>An advance directive or a health care power of attorney</source>
      <translation>توجيه مسبق أو توكيل لقرارات الرعاية الصحية</translation>
    </message>
    <message>
      <source>Something else</source>
      <translation>شيء آخر</translation>
    </message>
    <message>
      <source>Please write it below.</source>
      <translation>يُرجى كتابته أدناه.</translation>
    </message>
    <message>
      <source>Please choose what gives you the right. You can also ask a person.</source>
      <translation>يُرجى اختيار ما يمنحك الحق. ويمكنك أيضاً سؤال شخص.</translation>
    </message>
    <message>
      <source>Please write in one line what it is and what it covers.</source>
      <translation>يُرجى أن تكتب في سطر واحد ما هو وماذا يشمل.</translation>
    </message>
  </context>
  <context>
    <name>BodyList</name>
    <message>
      <source>Closed</source>
      <translation>مغلق</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>مفتوح</translation>
    </message>
  </context>
  <context>
    <name>BodyMap</name>
    <message>
      <source>This hurts</source>
      <translation>هذا يؤلم</translation>
    </message>
    <message>
      <source>Please don't touch</source>
      <translation>من فضلكم لا تلمسوا</translation>
    </message>
    <message>
      <source>Show as a list</source>
      <translation>عرض كقائمة</translation>
    </message>
    <message>
      <source>Show the sides</source>
      <translation>عرض الجانبين</translation>
    </message>
    <message>
      <source>Closer</source>
      <translation>أقرب</translation>
    </message>
    <message>
      <source>Farther</source>
      <translation>أبعد</translation>
    </message>
    <message>
      <source>Other body shape</source>
      <translation>شكل جسم آخر</translation>
    </message>
    <message>
      <source>Other colour</source>
      <translation>لون آخر</translation>
    </message>
    <message>
      <source>Marked so far</source>
      <translation>العلامات حتى الآن</translation>
    </message>
    <message>
      <source>Not marked</source>
      <translation>بلا علامة</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>لا شيء بعد</translation>
    </message>
    <message>
      <source>Front</source>
      <translation>من الأمام</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>من الخلف</translation>
    </message>
    <message>
      <source>Left side</source>
      <translation>الجانب الأيسر</translation>
    </message>
    <message>
      <source>Right side</source>
      <translation>الجانب الأيمن</translation>
    </message>
    <message>
      <source>Front and back</source>
      <translation>الأمام والخلف</translation>
    </message>
    <message>
      <source>Show the body</source>
      <translation>عرض الجسم</translation>
    </message>
    <message>
      <source>Head and face</source>
      <translation>الرأس والوجه</translation>
    </message>
    <message>
      <source>Neck</source>
      <translation>الرقبة</translation>
    </message>
    <message>
      <source>Shoulders</source>
      <translation>الكتفان</translation>
    </message>
    <message>
      <source>Arms</source>
      <translation>الذراعان</translation>
    </message>
    <message>
      <source>Hands</source>
      <translation>اليدان</translation>
    </message>
    <message>
      <source>Chest and ribs</source>
      <translation>الصدر والأضلاع</translation>
    </message>
    <message>
      <source>Upper and mid back</source>
      <translation>أعلى الظهر ووسطه</translation>
    </message>
    <message>
      <source>Belly and waist</source>
      <translation>البطن والخصر</translation>
    </message>
    <message>
      <source>Low back</source>
      <translation>أسفل الظهر</translation>
    </message>
    <message>
      <source>Pelvis</source>
      <translation>الحوض</translation>
    </message>
    <message>
      <source>Hips and buttocks</source>
      <translation>الوركان والأرداف</translation>
    </message>
    <message>
      <source>Legs</source>
      <translation>الساقان</translation>
    </message>
    <message>
      <source>Feet</source>
      <translation>القدمان</translation>
    </message>
  </context>
  <context>
    <name>BodyMarks</name>
    <message>
      <source>Front</source>
      <translation>من الأمام</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>من الخلف</translation>
    </message>
    <message>
      <source>Please don’t touch: {0}</source>
      <translation>من فضلكم لا تلمسوا: {0}</translation>
    </message>
    <message>
      <source>Hurts: {0}</source>
      <translation>يؤلم: {0}</translation>
    </message>
    <message>
      <source>No marks on the body</source>
      <translation>لا علامات على الجسم</translation>
    </message>
  </context>
  <context>
    <name>CareScreen</name>
    <message>
      <source>Thank you. Please show us this screen</source>
      <translation>شكراً لك. يُرجى أن تُظهر لنا هذه الشاشة</translation>
    </message>
    <message>
      <source>Your practitioner, or a person they send, comes to talk with you in private.</source>
      <translation>يأتي المعالج، أو شخص من طرفه، للحديث معك على انفراد.</translation>
    </message>
    <message>
      <source>You do not have to say more.</source>
      <translation>لا حاجة إلى قول المزيد.</translation>
    </message>
    <message>
      <source>Nothing you wrote stands here. The front desk sees only that you would like someone.</source>
      <translation>لا يظهر هنا شيء مما كتبته. يرى الاستقبال فقط أنك تريد شخصاً.</translation>
    </message>
    <message>
      <source>You can stop here, or go on while you wait.</source>
      <translation>يمكنك التوقف هنا، أو المتابعة أثناء الانتظار.</translation>
    </message>
    <message>
      <source>If you would like to talk with someone outside the clinic: {0}. In danger, call {1}.</source>
      <translation>للحديث مع شخص خارج العيادة: {0}. عند الخطر يُرجى الاتصال برقم {1}.</translation>
    </message>
    <message>
      <source>I have read this</source>
      <translation>قرأت هذا</translation>
    </message>
    <message>
      <source>I would like to stop here</source>
      <translation>أود التوقف هنا</translation>
    </message>
  </context>
  <context>
    <name>ChangesView</name>
    <message>
      <source>Changed since {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer that was given before is another one now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before: {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChaperoneBox</name>
    <message>
      <source>A chaperone is there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They chose to go on without one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They would rather wait</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offer a chaperone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Care near these areas may take place: {0}. A trained chaperone is offered first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the tablet they said nothing about a chaperone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}: {1}, {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, offered by {1}. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they chose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each is fine. If they wait, care near these areas waits too, and everything else goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the chaperone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: medical assistant. A friend or relative can be a companion instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role at the clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who offered it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write this down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write down another outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write their role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A chaperone is trained staff. Friends and relatives can be companions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write their name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write who offered it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one. Each is fine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written down.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckInPage</name>
    <message>
      <source>Back to the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who is here?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is this the person?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This visit</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClinicTopic</name>
    <message>
      <source>Letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten it on purpose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands on every consent. You can leave this empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two letters, like US. It decides which numbers are given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Crisis line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a person after an urgent answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Emergency number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes until the screen is covered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 or more. A gentle notice comes first, and no answer is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Months a consent stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Age of own consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From this age a person signs for themselves. Ask counsel before you change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who confirmed the age, and when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed for another age than 18.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paper size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For your screens, and for a new visit at first. It holds from the next sign-in on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language of the clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None ticked: all of them. What a form does not have is not offered for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Languages on the tablet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers to call</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time and age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below 5 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each change is written down with your name, the old and the new.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClinicWindow</name>
    <message>
      <source>Intake</source>
      <translation>Intake</translation>
    </message>
    <message>
      <source>Something did not go as planned</source>
      <translation>لم يسر شيء كما هو مخطط</translation>
    </message>
    <message>
      <source>What was entered so far is saved. Please ask a person of the clinic for help.</source>
      <translation>ما أُدخل حتى الآن محفوظ. يُرجى طلب المساعدة من شخص في العيادة.</translation>
    </message>
    <message>
      <source>All right</source>
      <translation>حسناً</translation>
    </message>
  </context>
  <context>
    <name>ConfirmPerson</name>
    <message>
      <source>Born {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes, this is the person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No, somebody else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please ask for the birth date and compare it with this one.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ConsentAgeBox</name>
    <message>
      <source>For example: confirmed by our counsel, with name and day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From this age a person signs for themselves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The law differs by place and kind of care. Ask your counsel before you change 18.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who confirmed it, and when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Young people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under this age an adult signs, and the young person can sign too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter an age between {0} and {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write who confirmed this age, and when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved. It holds for every signature from now on.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ConsentCheckBox</name>
    <message>
      <source>Still all right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something is different</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not today</source>
      <translation>ليس اليوم</translation>
    </message>
    <message>
      <source>In their words, where something is different.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is different</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write this down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask again before you begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Is what you agreed to still all right for you today? You can change or stop anything.”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, {1}: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one. Each is fine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write what is different, in their words.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ConsentFilter</name>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use a date like {0}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ConsentsPage</name>
    <message>
      <source>The stored document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practitioner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed on paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Countersigned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits these filters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export ticked ({0})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export all ({0})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where should the copies go?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consents in the folder: {0}, with a list of their checksums.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There already, and kept as they are: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder: {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CountersignBox</name>
    <message>
      <source>Done</source>
      <translation>تم</translation>
    </message>
    <message>
      <source>Explained again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They chose not to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes, and answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They had none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can leave this empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Explain-back: they said in their own words what will happen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Did they have questions?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your PIN again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Countersign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your signature is the last one. After it the document stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one. There is no score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter your PIN.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Cover</name>
    <message>
      <source>Staff</source>
      <translation>الفريق</translation>
    </message>
    <message>
      <source>Ask a person</source>
      <translation>الحديث مع شخص</translation>
    </message>
    <message>
      <source>Use paper instead</source>
      <translation>أفضّل الورق</translation>
    </message>
    <message>
      <source>Stop for today</source>
      <translation>التوقف لهذا اليوم</translation>
    </message>
    <message>
      <source>Your answers are saved. Take the time you need.</source>
      <translation>إجاباتك محفوظة. لديك كل الوقت الذي تحتاجه.</translation>
    </message>
    <message>
      <source>The screen is hidden</source>
      <translation>الشاشة مخفية</translation>
    </message>
    <message>
      <source>Show it again</source>
      <translation>إظهارها مرة أخرى</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>استراحة</translation>
    </message>
    <message>
      <source>I am back</source>
      <translation>لقد عدت</translation>
    </message>
    <message>
      <source>Paused for your privacy</source>
      <translation>استراحة حفاظاً على خصوصيتك</translation>
    </message>
    <message>
      <source>Thank you for telling us</source>
      <translation>شكراً لإخبارنا</translation>
    </message>
    <message>
      <source>Please give this tablet to the front desk. They will set it right.</source>
      <translation>يُرجى تسليم هذا الجهاز إلى الاستقبال. سيصحّحون الأمر.</translation>
    </message>
    <message>
      <source>Ask again</source>
      <translation>السؤال مرة أخرى</translation>
    </message>
    <message>
      <source>A person can help you</source>
      <translation>يمكن أن يساعدك شخص</translation>
    </message>
    <message>
      <source>Please show this screen to someone who works here. They find a person for you.</source>
      <translation>يُرجى إظهار هذه الشاشة لشخص يعمل هنا. سيجد من يتحدث معك.</translation>
    </message>
    <message>
      <source>Your answers are saved. You can wait, or go on by yourself.</source>
      <translation>إجاباتك محفوظة. يمكنك الانتظار، أو المتابعة بنفسك.</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>Thank you</source>
      <translation>شكراً لك</translation>
    </message>
    <message>
      <source>Please give this tablet to the front desk.</source>
      <translation>يُرجى تسليم هذا الجهاز إلى الاستقبال.</translation>
    </message>
  </context>
  <context>
    <name>DateFields</name>
    <message>
      <source>Year</source>
      <translation>السنة</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>الشهر</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>اليوم</translation>
    </message>
  </context>
  <context>
    <name>DateTimeFields</name>
    <message>
      <source>Time, if you know it</source>
      <translation>الوقت، إن كنت تعرفه</translation>
    </message>
  </context>
  <context>
    <name>DaySwitch</name>
    <message>
      <source>The day before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today, {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DecisionInput</name>
    <message>
      <source>Yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>Ask me on the day</source>
      <translation>اسألوني في اليوم نفسه</translation>
    </message>
    <message>
      <source>No</source>
      <translation>لا</translation>
    </message>
  </context>
  <context>
    <name>DecisionsView</name>
    <message>
      <source>What they decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They decided this on {0}. What was taken back since is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was decided at this visit, and nothing from before holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>Ask me on the day</source>
      <translation>اسألوني في اليوم نفسه</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>Not decided</source>
      <translation>لم يُقرَّر</translation>
    </message>
    <message>
      <source>Not today</source>
      <translation>ليس اليوم</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hatched: please don’t touch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filled: hurts or feels off</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DeskVisit</name>
    <message>
      <source>Open a visit to see what comes next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} with {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms in: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please tell the practitioner now, in a quiet way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody should go there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please ask who is with them and who may sign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please print the form for them. Attach it here once it is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They would like paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known to staff</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ID seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Birth date said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How do you know that this is the person?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand over the tablet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are signed out, and the tablet shows this person’s forms only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tablet is back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DocumentScreen</name>
    <message>
      <source>This is your signed copy.</source>
      <translation>هذه نسختك الموقّعة.</translation>
    </message>
    <message>
      <source>This is what you would sign, page for page.</source>
      <translation>هذا ما ستوقّعه، صفحة بصفحة.</translation>
    </message>
    <message>
      <source>One moment, please.</source>
      <translation>لحظة من فضلك.</translation>
    </message>
    <message>
      <source>Page before</source>
      <translation>الصفحة السابقة</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>الصفحة التالية</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>أكبر</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>أصغر</translation>
    </message>
    <message>
      <source>This text: {0}. The same mark is printed on the document.</source>
      <translation>هذا النص: {0}. العلامة نفسها مطبوعة على الوثيقة.</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>المحاولة مرة أخرى</translation>
    </message>
    <message>
      <source>Page {0} of {1}</source>
      <translation>صفحة {0} من {1}</translation>
    </message>
  </context>
  <context>
    <name>DropDown</name>
    <message>
      <source>Choose from the list</source>
      <translation>الاختيار من القائمة</translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Opens a list</source>
      <translation>يفتح قائمة</translation>
    </message>
    <message>
      <source>Closes the list</source>
      <translation>يغلق القائمة</translation>
    </message>
    <message>
      <source>{0} choices</source>
      <translation>الخيارات: {0}</translation>
    </message>
  </context>
  <context>
    <name>EarlierLine</name>
    <message>
      <source>Hide what I wrote</source>
      <translation>إخفاء ما كتبته</translation>
    </message>
    <message>
      <source>Show what I wrote</source>
      <translation>إظهار ما كتبته</translation>
    </message>
  </context>
  <context>
    <name>EndScreen</name>
    <message>
      <source>You can have a copy on paper or as a file. Ask at the front desk today.</source>
      <translation>يمكنك الحصول على نسخة ورقية أو ملف. يمكنك طلبها اليوم من الاستقبال.</translation>
    </message>
    <message>
      <source>You can take back any part of it, on any day. Tell any of us.</source>
      <translation>يمكنك سحب أي جزء منها في أي يوم. يكفي إخبار أي واحد منا.</translation>
    </message>
    <message>
      <source>I give the tablet back</source>
      <translation>أعيد الجهاز</translation>
    </message>
    <message>
      <source>Read my copy here</source>
      <translation>قراءة نسختي هنا</translation>
    </message>
    <message>
      <source>Print my copy</source>
      <translation>طباعة نسختي</translation>
    </message>
    <message>
      <source>Thank you. You are done.</source>
      <translation>شكراً لك. انتهيت.</translation>
    </message>
    <message>
      <source>Your answers and your signature are saved. Your practitioner reads them before you begin.</source>
      <translation>إجاباتك وتوقيعك محفوظة. يقرؤها المعالج قبل أن تبدأ.</translation>
    </message>
    <message>
      <source>Thank you. Not today is fine.</source>
      <translation>شكراً لك. لا بأس بألا يكون اليوم.</translation>
    </message>
    <message>
      <source>Nothing is signed. Your practitioner talks with you first, and you decide what is next.</source>
      <translation>لم يُوقَّع شيء. يتحدث المعالج معك أولاً، والقرار التالي لك.</translation>
    </message>
    <message>
      <source>Thank you. Paper is fine.</source>
      <translation>شكراً لك. الورق مناسب.</translation>
    </message>
    <message>
      <source>The front desk gives you the same text on paper. Your answers so far are saved.</source>
      <translation>يعطيك الاستقبال النص نفسه على الورق. إجاباتك حتى الآن محفوظة.</translation>
    </message>
    <message>
      <source>Thank you. A person can go on with you.</source>
      <translation>شكراً لك. يمكن أن يكمل معك شخص.</translation>
    </message>
    <message>
      <source>Please give this tablet to the front desk. You go through the rest together.</source>
      <translation>يُرجى تسليم هذا الجهاز إلى الاستقبال. ثم يكون إكمال الباقي معاً.</translation>
    </message>
    <message>
      <source>This is done and saved. To change something, tell the front desk.</source>
      <translation>تم هذا وحُفظ. لتغيير شيء يُرجى إخبار الاستقبال.</translation>
    </message>
    <message>
      <source>Of course. Please tell the front desk, and they find someone to talk with you.</source>
      <translation>بكل سرور. يُرجى إخبار الاستقبال، وسيجدون من يتحدث معك.</translation>
    </message>
  </context>
  <context>
    <name>Ends</name>
    <message>
      <source>Not today</source>
      <translation>ليس اليوم</translation>
    </message>
    <message>
      <source>Use paper instead</source>
      <translation>أفضّل الورق</translation>
    </message>
    <message>
      <source>Ask a person</source>
      <translation>الحديث مع شخص</translation>
    </message>
  </context>
  <context>
    <name>ErrorSummary</name>
    <message>
      <source>Please look at these</source>
      <translation>يُرجى النظر في هذا</translation>
    </message>
  </context>
  <context>
    <name>FiguresTopic</name>
    <message>
      <source>These figures rest on sources that were not read in full. Look at the source, then confirm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who has looked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On which day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source {0}: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed by {0}, {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FileDialog</name>
    <message>
      <source>Pictures and documents ({0})</source>
      <translation>صور ووثائق ({0})</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>اختيار ملف</translation>
    </message>
  </context>
  <context>
    <name>FileInput</name>
    <message>
      <source>Remove this file</source>
      <translation>إزالة هذا الملف</translation>
    </message>
    <message>
      <source>A photo or a document, up to {0}.</source>
      <translation>صورة أو وثيقة، حتى {0}.</translation>
    </message>
    <message>
      <source>A photo, up to {0}.</source>
      <translation>صورة، حتى {0}.</translation>
    </message>
    <message>
      <source>A document, up to {0}.</source>
      <translation>وثيقة، حتى {0}.</translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>We can take these kinds of files: {0}. Please choose another, or show it in person.</source>
      <translation>يمكننا قبول هذه الأنواع من الملفات: {0}. يُرجى اختيار ملف آخر، أو عرضه وجهاً لوجه.</translation>
    </message>
    <message>
      <source>This file is larger than {1}. Please choose a smaller one, or show it in person.</source>
      <translation>هذا الملف أكبر من {1}. يُرجى اختيار ملف أصغر، أو عرضه وجهاً لوجه.</translation>
    </message>
    <message>
      <source>This file has nothing in it. Please choose another.</source>
      <translation>هذا الملف فارغ. يُرجى اختيار ملف آخر.</translation>
    </message>
    <message>
      <source>This file cannot be opened. Please choose another, or show it in person.</source>
      <translation>لا يمكن فتح هذا الملف. يُرجى اختيار ملف آخر، أو عرضه وجهاً لوجه.</translation>
    </message>
    <message>
      <source>The file is removed</source>
      <translation>أُزيل الملف</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>اختيار ملف</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>اختيار ملف آخر</translation>
    </message>
    <message>
      <source>Preview of {0}</source>
      <translation>معاينة {0}</translation>
    </message>
  </context>
  <context>
    <name>FindPerson</name>
    <message>
      <source>They are new here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or birth date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} found</source>
      <translation>العدد الموجود: {0}</translation>
    </message>
    <message>
      <source>Nobody by that name or birth date yet.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FlagCard</name>
    <message>
      <source>{0} · {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They have not answered this. Please ask in person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule and source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Because of: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule {0}: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the rule read: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source: {0} ({1})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide the rule</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Footer</name>
    <message>
      <source>Back</source>
      <translation>رجوع</translation>
    </message>
    <message>
      <source>Talk in person</source>
      <translation>الحديث وجهاً لوجه</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>تخطّي</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>متابعة</translation>
    </message>
  </context>
  <context>
    <name>FormDetail</name>
    <message>
      <source>Try it on the tablet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found when it was taken in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People who answered this version: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Languages: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Publish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A published version stays as it is. A change is a new version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Publish this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask again</source>
      <translation>السؤال مرة أخرى</translation>
    </message>
    <message>
      <source>They hold no longer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They still hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers to version {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Packets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The form stands before the last part of the packet. Where it lacks a person’s language it is not asked, and you are told. A consent is always asked, so it decides which languages are offered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take out of {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add to {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FormImportBox</name>
    <message>
      <source>Small letters, digits and hyphens. You can leave this empty: then its own name counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only for a questionnaire that others own. Then both lines are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A FHIR R4 Questionnaire (JSON), or a Bundle with one and its answer lists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in a form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its name here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who holds the licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On what ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example a licence number.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FormsPage</name>
    <message>
      <source>Form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms of this clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in a form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms that your clinic took in from elsewhere. A draft reaches nobody until you publish it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is none yet. The forms that come with the program are not listed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} {1} is published. It stays as it is now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added. Visits that are checked in from now on have this form.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken out. Visits that have this form already keep it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This form was not taken in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken in as a draft. Try it, then publish it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FormsTopic</name>
    <message>
      <source>We have checked this list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms that you can turn on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person can pass over each of them. A visit keeps the forms it began with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turned on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questionnaires about mood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each is off until you turn it on. An answer can tell of danger, so somebody acts on it the same day, with a plan.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One place or person a line, with how to reach them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn one on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questionnaire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who answers on the same day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The written plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this person does, step by step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where a person can go next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since {0}, by {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers the same day: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn off {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved. New visits have these forms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is off.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FrontDesk</name>
    <message>
      <source>Nobody is on the list for this day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name and pronouns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practitioner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visits of the day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Front desk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the visit of {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody should go there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Would like paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds at once. A sealed page says what still stands; a copy prints it too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the list. The tablet can be handed over when they are ready.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GroupBox</name>
    <message>
      <source>{0} {1} of {2}</source>
      <translation>{0} {1} من {2}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>إزالة {0}</translation>
    </message>
    <message>
      <source>Add another</source>
      <translation>إضافة المزيد</translation>
    </message>
    <message>
      <source>Add one</source>
      <translation>إضافة</translation>
    </message>
    <message>
      <source>{0} is removed.</source>
      <translation>أُزيل: {0}.</translation>
    </message>
  </context>
  <context>
    <name>IdleNotice</name>
    <message>
      <source>Are you still there?</source>
      <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
      <source>Your answers are saved. To keep them private, we cover the screen soon.</source>
      <translation>إجاباتك محفوظة. حفاظاً على خصوصيتها نغطي الشاشة بعد قليل.</translation>
    </message>
    <message>
      <source>I am still here</source>
      <translation>ما زلت هنا</translation>
    </message>
    <message>
      <source>Cover it now</source>
      <translation>تغطيتها الآن</translation>
    </message>
  </context>
  <context>
    <name>InPersonNote</name>
    <message>
      <source>We ask you about this in person. There is nothing to fill in here.</source>
      <translation>نسألك عن هذا وجهاً لوجه. لا يوجد هنا ما يُملأ.</translation>
    </message>
  </context>
  <context>
    <name>InitialsInput</name>
    <message>
      <source>Your initials</source>
      <translation>الأحرف الأولى من اسمك</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>مسح</translation>
    </message>
    <message>
      <source>Your initials: {0}</source>
      <translation>الأحرف الأولى من اسمك: {0}</translation>
    </message>
    <message>
      <source>Draw with a finger, a pen or a mouse. You can also type.</source>
      <translation>يمكنك الرسم بإصبع أو قلم أو فأرة. ويمكنك أيضاً الكتابة.</translation>
    </message>
    <message>
      <source>Type them instead</source>
      <translation>أفضّل كتابتها</translation>
    </message>
    <message>
      <source>Draw them instead</source>
      <translation>أفضّل رسمها</translation>
    </message>
    <message>
      <source>The space for initials is empty</source>
      <translation>مكان الأحرف الأولى فارغ</translation>
    </message>
  </context>
  <context>
    <name>InterpreterAskedScreen</name>
    <message>
      <source>An interpreter signs too. They say that all was told as truly as they can.</source>
      <translation>يوقّع المترجم أيضاً. ويقول إن كل شيء نُقل بأمانة قدر الإمكان.</translation>
    </message>
    <message>
      <source>Does an interpreter help today?</source>
      <translation>هل يساعد مترجم اليوم؟</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>They are here, on video or on the phone.</source>
      <translation>هو هنا، أو بالفيديو، أو بالهاتف.</translation>
    </message>
    <message>
      <source>No</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>Staff write this down</source>
      <translation>يدوّن الفريق ذلك</translation>
    </message>
    <message>
      <source>You do not need to know their details.</source>
      <translation>لا حاجة إلى معرفة بياناته.</translation>
    </message>
  </context>
  <context>
    <name>InterpreterScreen</name>
    <message>
      <source>About the interpreter</source>
      <translation>عن المترجم</translation>
    </message>
    <message>
      <source>Here in the room</source>
      <translation>هنا في الغرفة</translation>
    </message>
    <message>
      <source>By video</source>
      <translation>بالفيديو</translation>
    </message>
    <message>
      <source>By phone</source>
      <translation>بالهاتف</translation>
    </message>
    <message>
      <source>A trained interpreter</source>
      <translation>مترجم مدرَّب</translation>
    </message>
    <message>
      <source>Family or a friend, as the person wishes</source>
      <translation>من الأهل أو الأصدقاء، كما يريد الشخص</translation>
    </message>
    <message>
      <source>Someone else</source>
      <translation>شخص آخر</translation>
    </message>
    <message>
      <source>A number is fine where the service gives no name.</source>
      <translation>يكفي رقم إذا كانت الخدمة لا تعطي اسماً.</translation>
    </message>
    <message>
      <source>Name of the interpreter</source>
      <translation>اسم المترجم</translation>
    </message>
    <message>
      <source>Language they speak with you</source>
      <translation>اللغة التي يتحدث بها معك</translation>
    </message>
    <message>
      <source>How do they take part?</source>
      <translation>كيف يشارك؟</translation>
    </message>
    <message>
      <source>Who are they?</source>
      <translation>من هو؟</translation>
    </message>
    <message>
      <source>Staff write this down</source>
      <translation>يدوّن الفريق ذلك</translation>
    </message>
    <message>
      <source>Please write a name or a number.</source>
      <translation>يُرجى كتابة اسم أو رقم.</translation>
    </message>
    <message>
      <source>Please write the language.</source>
      <translation>يُرجى كتابة اللغة.</translation>
    </message>
    <message>
      <source>Please choose how they take part and who they are.</source>
      <translation>يُرجى اختيار كيف يشارك ومن هو.</translation>
    </message>
  </context>
  <context>
    <name>InterpreterSignScreen</name>
    <message>
      <source>{0}, please read this and sign.</source>
      <translation>يُرجى قراءة هذا والتوقيع، {0}.</translation>
    </message>
    <message>
      <source>Please read this to {0}. They say yes, and you write their name.</source>
      <translation>يُرجى قراءة هذا على {0}. يقول نعم، وتكتب اسمه.</translation>
    </message>
    <message>
      <source>The interpreter signs</source>
      <translation>توقيع المترجم</translation>
    </message>
    <message>
      <source>Name of the person who writes</source>
      <translation>اسم الشخص الذي يكتب</translation>
    </message>
    <message>
      <source>Leave this for staff</source>
      <translation>ترك هذا للفريق</translation>
    </message>
    <message>
      <source>Please write the name of the person who writes.</source>
      <translation>يُرجى كتابة اسم الشخص الذي يكتب.</translation>
    </message>
  </context>
  <context>
    <name>ItemFields</name>
    <message>
      <source>Yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>No</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>A number from {0} to {1}.</source>
      <translation>رقم من {0} إلى {1}.</translation>
    </message>
    <message>
      <source>A number from {0} up.</source>
      <translation>رقم من {0} فما فوق.</translation>
    </message>
    <message>
      <source>A number up to {0}.</source>
      <translation>رقم لا يزيد على {0}.</translation>
    </message>
    <message>
      <source>{0} on a scale from {1} to {2}</source>
      <translation>{0} على مقياس من {1} إلى {2}</translation>
    </message>
  </context>
  <context>
    <name>Keyboard</name>
    <message>
      <source>Keyboard</source>
      <translation>لوحة المفاتيح</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>تبديل الأحرف</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Numbers and symbols</source>
      <translation>أرقام ورموز</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>حروف</translation>
    </message>
    <message>
      <source>Accents</source>
      <translation>حركات</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>مسافة</translation>
    </message>
    <message>
      <source>New line</source>
      <translation>سطر جديد</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>تم</translation>
    </message>
    <message>
      <source>Latin letters</source>
      <translation>حروف لاتينية</translation>
    </message>
    <message>
      <source>Letters of your language</source>
      <translation>حروف لغتك</translation>
    </message>
  </context>
  <context>
    <name>KnownAnswers</name>
    <message>
      <source>Hide my answers</source>
      <translation>إخفاء إجاباتي</translation>
    </message>
    <message>
      <source>Show my answers</source>
      <translation>إظهار إجاباتي</translation>
    </message>
  </context>
  <context>
    <name>KnownScreen</name>
    <message>
      <source>This is what you told us on {0}. You can leave it as it is, or change it.</source>
      <translation>هذا ما قلته لنا بتاريخ {0}. يمكنك تركه كما هو، أو تغييره.</translation>
    </message>
    <message>
      <source>Still true</source>
      <translation>ما زال صحيحاً</translation>
    </message>
    <message>
      <source>We keep these answers as they are.</source>
      <translation>نُبقي هذه الإجابات كما هي.</translation>
    </message>
    <message>
      <source>Some of it changed</source>
      <translation>تغيّر بعضه</translation>
    </message>
    <message>
      <source>You look at each answer and change what you like.</source>
      <translation>يمكنك النظر في كل إجابة وتغيير ما تريد.</translation>
    </message>
    <message>
      <source>You said that it is still true.</source>
      <translation>قلت إنه ما زال صحيحاً.</translation>
    </message>
    <message>
      <source>You said that some of it changed.</source>
      <translation>قلت إن بعضه تغيّر.</translation>
    </message>
  </context>
  <context>
    <name>LearnMore</name>
    <message>
      <source>Show less</source>
      <translation>عرض أقل</translation>
    </message>
    <message>
      <source>Everything about this</source>
      <translation>كل شيء عن هذا</translation>
    </message>
    <message>
      <source>Tell me more</source>
      <translation>أريد معرفة المزيد</translation>
    </message>
  </context>
  <context>
    <name>LeftBox</name>
    <message>
      <source>Write this down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Someone interpreted. Please write down who, and how.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or number of the interpreter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language spoken with the person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How they took part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the room</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By video</source>
      <translation>بالفيديو</translation>
    </message>
    <message>
      <source>By phone</source>
      <translation>بالهاتف</translation>
    </message>
    <message>
      <source>Who they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trained interpreter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Family or friend, as the person wished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Someone else</source>
      <translation>شخص آخر</translation>
    </message>
    <message>
      <source>Yes, they confirmed it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They were not asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Did they confirm that they interpreted everything, both ways?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write a name or a number.</source>
      <translation>يُرجى كتابة اسم أو رقم.</translation>
    </message>
    <message>
      <source>Please write the language.</source>
      <translation>يُرجى كتابة اللغة.</translation>
    </message>
    <message>
      <source>It was seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was none to see</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The paper about the right to decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which paper it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: court order, with its date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it covers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can leave this empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until when it holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write which paper it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They said yes, and chose not to sign their own line. Both are fine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they said, or how they showed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their own words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write what they said, in their words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left for the clinic to write down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you write goes beside the signed document with your name and the time. No page of it changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interpreter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right to decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The person’s own word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written down.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LiftBox</name>
    <message>
      <source>The person lifts a mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In their words. They need no reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write this down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the person can lift a mark. It holds from now on, and what was signed stays as it is. A no to the area itself stays a no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A mark that the person lifts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose the mark.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write what they said, in their words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written down.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LiftedLine</name>
    <message>
      <source>You can leave this empty. You need no reason.</source>
      <translation>يمكنك ترك هذا فارغاً. لا تحتاج إلى سبب.</translation>
    </message>
    <message>
      <source>If you like, say it in your own words</source>
      <translation>إن أحببت، يمكنك قول ذلك بكلماتك</translation>
    </message>
    <message>
      <source>You took off today: {0}</source>
      <translation>أزلت اليوم: {0}</translation>
    </message>
  </context>
  <context>
    <name>MoreAbout</name>
    <message>
      <source>More about this</source>
      <translation>المزيد عن هذا</translation>
    </message>
    <message>
      <source>Show less</source>
      <translation>عرض أقل</translation>
    </message>
  </context>
  <context>
    <name>NewPerson</name>
    <message>
      <source>Continue</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can leave this empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name to use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they like to be called.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legal name, if it is different</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pronouns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Birth date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter a name to use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter the birth date, like {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please compare the birth dates. Two records for one person are hard to put together later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This may be the same person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is this person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is somebody new</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NotAsked</name>
    <message>
      <source>Asked in part, because the rest is not there in {0}: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not asked, because it is not there in {0}: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spanish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Arabic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can ask this in another way</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoteScreen</name>
    <message>
      <source>Go on with this part</source>
      <translation>متابعة هذا الجزء</translation>
    </message>
    <message>
      <source>You can stop at any question.</source>
      <translation>يمكنك التوقف عند أي سؤال.</translation>
    </message>
    <message>
      <source>Skip this part</source>
      <translation>تخطّي هذا الجزء</translation>
    </message>
    <message>
      <source>Your care does not depend on it.</source>
      <translation>رعايتك لا تتوقف عليه.</translation>
    </message>
    <message>
      <source>Talk about it in person</source>
      <translation>الحديث عنه وجهاً لوجه</translation>
    </message>
    <message>
      <source>We ask you in private.</source>
      <translation>نسألك على انفراد.</translation>
    </message>
  </context>
  <context>
    <name>NumberInput</name>
    <message>
      <source>Less</source>
      <translation>أقل</translation>
    </message>
    <message>
      <source>More</source>
      <translation>أكثر</translation>
    </message>
  </context>
  <context>
    <name>OpenChoice</name>
    <message>
      <source>In my own words, one on each line</source>
      <translation>بكلماتي الخاصة، واحدة في كل سطر</translation>
    </message>
    <message>
      <source>In my own words</source>
      <translation>بكلماتي الخاصة</translation>
    </message>
    <message>
      <source>{0} In my own words</source>
      <translation>{0} بكلماتي الخاصة</translation>
    </message>
  </context>
  <context>
    <name>OpeningPage</name>
    <message>
      <source>Intake is opening</source>
      <translation>يتم فتح Intake</translation>
    </message>
    <message>
      <source>Intake</source>
      <translation>Intake</translation>
    </message>
    <message>
      <source>One moment, please.</source>
      <translation>لحظة من فضلك.</translation>
    </message>
  </context>
  <context>
    <name>OptionList</name>
    <message>
      <source>Type to search</source>
      <translation>الكتابة للبحث</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>البحث في القائمة</translation>
    </message>
    <message>
      <source>{0} choices. Type to see fewer.</source>
      <translation>الخيارات: {0}. تقلّ مع الكتابة.</translation>
    </message>
    <message>
      <source>Nothing in the list matches. You can try another word.</source>
      <translation>لا شيء في القائمة يطابق. يمكنك تجربة كلمة أخرى.</translation>
    </message>
    <message>
      <source>{0} found</source>
      <translation>العدد الموجود: {0}</translation>
    </message>
  </context>
  <context>
    <name>OwnCopy</name>
    <message>
      <source>No printer is ready here. The front desk gives you your copy today.</source>
      <translation>لا توجد طابعة جاهزة هنا. يعطيك الاستقبال نسختك اليوم.</translation>
    </message>
    <message>
      <source>Your copy is on its way to the printer. Please take it with you.</source>
      <translation>نسختك في طريقها إلى الطابعة. يُرجى أخذها معك.</translation>
    </message>
  </context>
  <context>
    <name>OwnWordScreen</name>
    <message>
      <source>{0}, this line is for you. Your name or any mark is fine.</source>
      <translation>هذا السطر لك، {0}. اسمك أو أي علامة مناسبة.</translation>
    </message>
    <message>
      <source>Your own word</source>
      <translation>كلمتك أنت</translation>
    </message>
    <message>
      <source>I would rather not sign</source>
      <translation>أفضّل ألا أوقّع</translation>
    </message>
  </context>
  <context>
    <name>PacketTitles</name>
    <message>
      <source>First visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Returning visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent only</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Panes</name>
    <message>
      <source>Back to the list</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PaperTools</name>
    <message>
      <source>Where should the copy go?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which file is the form?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which file is the signed paper?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PapersBox</name>
    <message>
      <source>Print paper form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attach the signed paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print a copy for them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy for them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back a consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Papers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you print, save or attach is noted in the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the printer is on and that this computer knows it. Nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No printer is ready here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The paper form is on its way to the printer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The copy is on its way to the printer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder: {0}. The files can be read by whoever has them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved for the person: {0} files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is not taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is encrypted here. You can remove the file from where you scanned it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signed paper is attached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty. Please scan the paper again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is larger than {0} MB. Please scan with fewer dots per inch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can be a PDF, a PNG or a JPEG.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PassphraseScreen</name>
    <message>
      <source>Show the letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the clinic’s records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are locked on this computer. The clinic’s recovery passphrase opens them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You wrote it down when the clinic was set up. Capital letters and spaces count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter the passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That passphrase does not fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please check capital letters and spaces, then try again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PatientFlow</name>
    <message>
      <source>Intake</source>
      <translation>Intake</translation>
    </message>
    <message>
      <source>Your copy</source>
      <translation>نسختك</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>المحاولة مرة أخرى</translation>
    </message>
  </context>
  <context>
    <name>PatientWords</name>
    <message>
      <source>Please use a number from {0} up.</source>
      <translation>يُرجى استعمال رقم من {0} فما فوق.</translation>
    </message>
    <message>
      <source>Please use a number up to {0}.</source>
      <translation>يُرجى استعمال رقم حتى {0}.</translation>
    </message>
    <message>
      <source>Please write at least {0} letters.</source>
      <translation>يُرجى كتابة {0} من الحروف على الأقل.</translation>
    </message>
    <message>
      <source>Please use at most {0} letters. You can tell us more in person.</source>
      <translation>يُرجى استعمال {0} من الحروف على الأكثر. يمكنك إخبارنا بالمزيد وجهاً لوجه.</translation>
    </message>
    <message>
      <source>Please check how this is written.</source>
      <translation>يُرجى مراجعة طريقة الكتابة.</translation>
    </message>
    <message>
      <source>Please use at most {0} digits after the point.</source>
      <translation>يُرجى استعمال {0} من الأرقام على الأكثر بعد الفاصلة.</translation>
    </message>
    <message>
      <source>Please enter a day, a month and a year, like 27 3 1980.</source>
      <translation>يُرجى إدخال يوم وشهر وسنة، مثل 27 3 1980.</translation>
    </message>
    <message>
      <source>Please enter an hour and a minute, like 14 30.</source>
      <translation>يُرجى إدخال ساعة ودقيقة، مثل 14 30.</translation>
    </message>
    <message>
      <source>Please choose one from the list.</source>
      <translation>يُرجى الاختيار من القائمة.</translation>
    </message>
    <message>
      <source>Please choose that one alone, or the others.</source>
      <translation>يُرجى اختيار هذا وحده، أو اختيار غيره.</translation>
    </message>
    <message>
      <source>Please give at least {0}.</source>
      <translation>يُرجى إعطاء {0} على الأقل.</translation>
    </message>
    <message>
      <source>Please give at most {0}.</source>
      <translation>يُرجى إعطاء {0} على الأكثر.</translation>
    </message>
    <message>
      <source>Please choose one of these: {0}.</source>
      <translation>يُرجى اختيار واحد من هذه: {0}.</translation>
    </message>
    <message>
      <source>This kind of file cannot be read here. You can bring it on paper.</source>
      <translation>لا يمكن قراءة هذا النوع من الملفات هنا. يمكن إحضاره على الورق.</translation>
    </message>
    <message>
      <source>Please choose a file of at most {0} MB.</source>
      <translation>يُرجى اختيار ملف لا يزيد على {0} ميغابايت.</translation>
    </message>
    <message>
      <source>Please use digits, like 12.</source>
      <translation>يُرجى استعمال أرقام، مثل 12.</translation>
    </message>
    <message>
      <source>Please look at this again.</source>
      <translation>يُرجى النظر في هذا مرة أخرى.</translation>
    </message>
    <message>
      <source>Please choose one of the three.</source>
      <translation>يُرجى اختيار واحد من الثلاثة.</translation>
    </message>
    <message>
      <source>Please fill this in, or tell us in person.</source>
      <translation>يُرجى ملء هذا، أو إخبارنا وجهاً لوجه.</translation>
    </message>
    <message>
      <source>Please choose one, or tell us in person.</source>
      <translation>يُرجى اختيار واحد، أو إخبارنا وجهاً لوجه.</translation>
    </message>
    <message>
      <source>Please use a date from {0} on.</source>
      <translation>يُرجى استعمال تاريخ من {0} فما بعد.</translation>
    </message>
    <message>
      <source>Please use a date up to {0}.</source>
      <translation>يُرجى استعمال تاريخ حتى {0}.</translation>
    </message>
    <message>
      <source>Skip this one</source>
      <translation>تخطّي هذا السؤال</translation>
    </message>
    <message>
      <source>I don’t know</source>
      <translation>لا أعرف</translation>
    </message>
    <message>
      <source>I prefer not to say</source>
      <translation>أفضّل ألا أقول</translation>
    </message>
    <message>
      <source>I’d rather say in person</source>
      <translation>أفضّل قوله وجهاً لوجه</translation>
    </message>
    <message>
      <source>your practitioner</source>
      <translation>المعالج</translation>
    </message>
    <message>
      <source>the front desk</source>
      <translation>الاستقبال</translation>
    </message>
    <message>
      <source>the clinic manager</source>
      <translation>إدارة العيادة</translation>
    </message>
    <message>
      <source>{0} and {1}</source>
      <translation>{0} و{1}</translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Seen by {0}.</source>
      <translation>يطّلع عليه: {0}.</translation>
    </message>
    <message>
      <source>The front desk does not see it.</source>
      <translation>ولا يطّلع عليه الاستقبال.</translation>
    </message>
    <message>
      <source>Your last answer is not saved yet. All answers before it are safe.</source>
      <translation>إجابتك الأخيرة لم تُحفظ بعد. وكل الإجابات قبلها محفوظة.</translation>
    </message>
    <message>
      <source>This tablet has no room left. Please tell the front desk, then press Try again.</source>
      <translation>لم يبق مكان في هذا الجهاز. يُرجى إخبار الاستقبال، ثم الضغط على المحاولة مرة أخرى.</translation>
    </message>
    <message>
      <source>This tablet is busy. Please wait a moment, then press Try again.</source>
      <translation>هذا الجهاز مشغول. يُرجى الانتظار لحظة، ثم الضغط على المحاولة مرة أخرى.</translation>
    </message>
    <message>
      <source>This tablet cannot save right now. Please tell the front desk, then press Try again.</source>
      <translation>لا يستطيع هذا الجهاز الحفظ الآن. يُرجى إخبار الاستقبال، ثم الضغط على المحاولة مرة أخرى.</translation>
    </message>
    <message>
      <source>Please press Try again. If this stays, tell the front desk.</source>
      <translation>يُرجى الضغط على المحاولة مرة أخرى. وإذا بقي الأمر فيُرجى إخبار الاستقبال.</translation>
    </message>
  </context>
  <context>
    <name>PdfPage</name>
    <message>
      <source>Page {0} of {1}</source>
      <translation>صفحة {0} من {1}</translation>
    </message>
    <message>
      <source>Page {0}</source>
      <translation>صفحة {0}</translation>
    </message>
  </context>
  <context>
    <name>PdfSheet</name>
    <message>
      <source>This document cannot be shown here.</source>
      <translation>لا يمكن عرض هذه الوثيقة هنا.</translation>
    </message>
    <message>
      <source>It is kept as it is. An export gives you the file.</source>
      <translation>هي محفوظة كما هي. ويعطيك التصدير الملف.</translation>
    </message>
  </context>
  <context>
    <name>PeopleNeeded</name>
    <message>
      <source>And more people wait: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody should go to {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} goes there, since {1}. It stays here until the practitioner closes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I am going there</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Staff</source>
      <translation>الفريق</translation>
    </message>
    <message>
      <source>Add somebody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody signs in with a PIN of their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does not sign in any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sign-in of {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} can sign in now.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PersonRow</name>
    <message>
      <source>Born {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PinPad</name>
    <message>
      <source>PIN</source>
      <translation>الرمز السري</translation>
    </message>
    <message>
      <source>Delete last digit</source>
      <translation>حذف آخر رقم</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>إدخال</translation>
    </message>
    <message numerus="yes">
      <source>%n digit(s)</source>
      <translation>
        <numerusform>لا أرقام</numerusform>
        <numerusform>رقم واحد</numerusform>
        <numerusform>رقمان</numerusform>
        <numerusform>%n أرقام</numerusform>
        <numerusform>%n رقماً</numerusform>
        <numerusform>%n رقم</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PrivacyTopic</name>
    <message>
      <source>Every person reads this before the first personal part: when you may have to act or report, as the law of your place says. Use short sentences. A lawyer should have seen it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>Step {0} of {1}</source>
      <translation>الخطوة {0} من {1}</translation>
    </message>
  </context>
  <context>
    <name>QuantityInput</name>
    <message>
      <source>Please choose the unit as well.</source>
      <translation>يُرجى اختيار الوحدة أيضاً.</translation>
    </message>
    <message>
      <source>Unit of {0}</source>
      <translation>وحدة {0}</translation>
    </message>
  </context>
  <context>
    <name>ReadAloud</name>
    <message>
      <source>Read this page</source>
      <translation>قراءة هذه الصفحة</translation>
    </message>
    <message>
      <source>Stop reading</source>
      <translation>إيقاف القراءة</translation>
    </message>
    <message>
      <source>There is no voice for this language here. A person can read it to you.</source>
      <translation>لا يوجد هنا صوت لهذه اللغة. يمكن لشخص أن يقرأ لك.</translation>
    </message>
    <message>
      <source>Would you like to hear this page? Others near you can hear it too. Headphones help.</source>
      <translation>هل تود سماع هذه الصفحة؟ قد يسمعها من هو قريب أيضاً. السماعات تساعد.</translation>
    </message>
  </context>
  <context>
    <name>RelationScreen</name>
    <message>
      <source>Who are you?</source>
      <translation>من أنت؟</translation>
    </message>
    <message>
      <source>You sign for {0}.</source>
      <translation>توقّع بدلاً من {0}.</translation>
    </message>
    <message>
      <source>Your own name</source>
      <translation>اسمك أنت</translation>
    </message>
    <message>
      <source>For example: mother, brother, friend, carer.</source>
      <translation>مثلاً: أم، أخ، من الأصدقاء، مقدّم رعاية.</translation>
    </message>
    <message>
      <source>Parent</source>
      <translation>والد أو والدة</translation>
    </message>
    <message>
      <source>Legal guardian</source>
      <translation>الوصاية القانونية</translation>
    </message>
    <message>
      <source>If you like: who are you to them?</source>
      <translation>إن أحببت: ما صلتك بهذا الشخص؟</translation>
    </message>
    <message>
      <source>Who are you to them?</source>
      <translation>ما صلتك به؟</translation>
    </message>
    <message>
      <source>Please write your own name.</source>
      <translation>يُرجى كتابة اسمك أنت.</translation>
    </message>
    <message>
      <source>Please write who you are to them.</source>
      <translation>يُرجى كتابة صلتك به.</translation>
    </message>
  </context>
  <context>
    <name>ReviewDetail</name>
    <message>
      <source>Open a visit to read what the person has shared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They asked for a person. Please go to them, or ask somebody to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their answers are theirs until they hand them in. You can read them here after that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They left before they checked their answers, so there are none to read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Safety flags ({0})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To their answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To what was left for you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the offer of a chaperone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the end of the review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was signed at this visit, so there is nothing to countersign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the countersignature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the signed consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comfort card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the check before you begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what was taken back ({0})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the signed paper ({0})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something is still open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewed. You can countersign now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Care near pelvis or chest is planned. What came of the offer is written down first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please offer a chaperone first</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReviewEnd</name>
    <message>
      <source>For the record. You can leave this empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish the review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forms are not finished yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Urgent answers still to close: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came of their wish about what they agreed to is still to be written down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still to open: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything has been opened.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReviewLine</name>
    <message>
      <source>Change</source>
      <translation>تغيير</translation>
    </message>
    <message>
      <source>Change: {0}</source>
      <translation>تغيير: {0}</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your visits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have no visits on this day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}. Needs you now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the visit of {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReviewPart</name>
    <message>
      <source>Hide answers</source>
      <translation>إخفاء الإجابات</translation>
    </message>
    <message>
      <source>Show answers</source>
      <translation>إظهار الإجابات</translation>
    </message>
  </context>
  <context>
    <name>ReviewParts</name>
    <message>
      <source>{0} years old</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chaperone: please offer one first, for {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chaperone: {0}, {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chaperone: they chose to go on without one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not today, until a chaperone is agreed: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lifted by the person, {0}: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}. In their words: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} (written down by {1})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not agreed yet. Please agree on one together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop signal: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please do not touch: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No area is marked “please don’t touch”.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReviewScreen</name>
    <message>
      <source>You can change any answer now. You can also ask us to change it later.</source>
      <translation>يمكنك تغيير أي إجابة الآن. ويمكنك أيضاً أن تطلب منا تغييرها لاحقاً.</translation>
    </message>
  </context>
  <context>
    <name>ReviewSheets</name>
    <message>
      <source>The signed consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signed paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comfort card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print the card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the card as PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the printer is on and that this computer knows it. Nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No printer is ready here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card is on its way to the printer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder: {0}. The file can be read by whoever has it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the visit</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScoresView</name>
    <message>
      <source>Scores</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SectionButton</name>
    <message>
      <source>Opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not opened yet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>Clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limits of privacy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Support list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinic settings</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingsWords</name>
    <message>
      <source>Please fill this in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use at most {0} letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use a whole number from {0} to {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one that is offered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please keep the language that this clinic starts in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use a whole address, like https://example.org/page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use today or an earlier day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use a day after today.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below {0} minutes, please tick that you shorten it on purpose.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another age than 18 needs a note: who confirmed it, and when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please tick that the list was checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use a date like {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please look at this again.</source>
      <translation>يُرجى النظر في هذا مرة أخرى.</translation>
    </message>
    <message>
      <source>Injury and work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sleep, digestion and energy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ten questions of Chinese medicine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pelvic health</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Crisis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Emergency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mental health</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Violence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After a birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Housing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limits of privacy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dry needling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needles are counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visits and cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies of records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notice of privacy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paper size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language of the clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Languages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms that are turned on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms that are turned off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes until the screen is covered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Months a consent stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Age of own consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who confirmed the age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Crisis line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Emergency number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Risk figure {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Support list</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SetupAssistant</name>
    <message>
      <source>Back</source>
      <translation>رجوع</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>Step {0} of {1}</source>
      <translation>الخطوة {0} من {1}</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinic manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PIN</source>
      <translation>الرمز السري</translation>
    </message>
    <message>
      <source>{0} digits, not shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written down, not shown</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SetupStep</name>
    <message>
      <source>Your clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This stands on every consent that is printed or filed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the clinic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can leave this empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: America/Los_Angeles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paper size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter the name of the clinic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use a name like Europe/Madrid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clinic manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This person signs in first and adds the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>6 or more digits. Each person has a PIN of their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PIN</source>
      <translation>الرمز السري</translation>
    </message>
    <message>
      <source>The same PIN again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two PINs differ. Please enter the same one twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recovery passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it on paper and keep it in a safe place. Without it, nobody can open the data again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write this down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 words or more, or 16 letters or more. Words that do not belong together are best.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same passphrase again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: river lamp seven orange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is long enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A few more letters or words, please.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please use 4 words or more, or 16 letters or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two differ. Please enter the same words twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please check</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>Done</source>
      <translation>تم</translation>
    </message>
  </context>
  <context>
    <name>Sheets</name>
    <message>
      <source>How large should the text be?</source>
      <translation>ما حجم النص المناسب؟</translation>
    </message>
    <message>
      <source>Which colours are easy on your eyes?</source>
      <translation>أي ألوان تريح عينيك؟</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>فاتح</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>داكن</translation>
    </message>
    <message>
      <source>Strong contrast</source>
      <translation>تباين قوي</translation>
    </message>
    <message>
      <source>No movement</source>
      <translation>من غير حركة</translation>
    </message>
    <message>
      <source>Which language would you like to read?</source>
      <translation>بأي لغة تود القراءة؟</translation>
    </message>
  </context>
  <context>
    <name>ShownValue</name>
    <message>
      <source>Nothing here yet</source>
      <translation>لا شيء هنا بعد</translation>
    </message>
  </context>
  <context>
    <name>SignEnds</name>
    <message>
      <source>A few parts are not opened yet</source>
      <translation>بعض الأجزاء لم تُفتح بعد</translation>
    </message>
    <message>
      <source>Please open them, or choose Talk in person there. Then you can sign.</source>
      <translation>يُرجى فتحها، أو اختيار الحديث وجهاً لوجه هناك. بعد ذلك يمكنك التوقيع.</translation>
    </message>
  </context>
  <context>
    <name>SignInScreen</name>
    <message>
      <source>Your PIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose your name first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People who can sign in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who is signing in?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a demonstration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The people in it are made up. These PINs open it:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let me try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words that were written down when the clinic was set up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hello {0}. Please enter your PIN.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose your name first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That passphrase does not fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please check the words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter your PIN again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SignScreen</name>
    <message>
      <source>Nothing here is final. You can change your mind at any time.</source>
      <translation>لا شيء هنا نهائي. يمكنك تغيير رأيك في أي وقت.</translation>
    </message>
    <message>
      <source>The person says yes in their own way. Then you write their name below.</source>
      <translation>يقول الشخص نعم بطريقته. ثم تكتب اسمه أدناه.</translation>
    </message>
    <message>
      <source>Name of the person who writes</source>
      <translation>اسم الشخص الذي يكتب</translation>
    </message>
    <message>
      <source>An X, a dot or any other mark is fine.</source>
      <translation>حرف X أو نقطة أو أي علامة أخرى مناسبة.</translation>
    </message>
    <message>
      <source>This text: {0}</source>
      <translation>هذا النص: {0}</translation>
    </message>
    <message>
      <source>The same mark is printed on the document.</source>
      <translation>العلامة نفسها مطبوعة على الوثيقة.</translation>
    </message>
    <message>
      <source>Signature of a parent of {0}</source>
      <translation>توقيع أحد والدي {0}</translation>
    </message>
    <message>
      <source>Signature of a legal guardian of {0}</source>
      <translation>توقيع الوصي القانوني على {0}</translation>
    </message>
    <message>
      <source>Signature of the person who decides for {0}</source>
      <translation>توقيع الشخص الذي يقرر عن {0}</translation>
    </message>
    <message>
      <source>Signature of {0}</source>
      <translation>توقيع {0}</translation>
    </message>
    <message>
      <source>Please open the parts listed above, or talk about them in person. Then you can sign.</source>
      <translation>يُرجى فتح الأجزاء المذكورة أعلاه، أو الحديث عنها وجهاً لوجه. بعد ذلك يمكنك التوقيع.</translation>
    </message>
    <message>
      <source>Please write the name of the person who writes.</source>
      <translation>يُرجى كتابة اسم الشخص الذي يكتب.</translation>
    </message>
    <message>
      <source>Please make your mark first, then press Sign. You can also choose Not today.</source>
      <translation>يُرجى وضع علامتك أولاً، ثم الضغط على توقيع. ويمكنك أيضاً اختيار ليس اليوم.</translation>
    </message>
  </context>
  <context>
    <name>SignSummary</name>
    <message>
      <source>Yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>Ask me on the day</source>
      <translation>اسألوني في اليوم نفسه</translation>
    </message>
    <message>
      <source>No</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>Not decided</source>
      <translation>لم يُقرَّر</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>لا شيء</translation>
    </message>
  </context>
  <context>
    <name>SignatureInput</name>
    <message>
      <source>Draw it instead</source>
      <translation>أفضّل الرسم</translation>
    </message>
    <message>
      <source>Type the name instead</source>
      <translation>أفضّل كتابة الاسم</translation>
    </message>
  </context>
  <context>
    <name>SignaturePad</name>
    <message>
      <source>Draw with a finger, a pen or a mouse. You can also type your name.</source>
      <translation>يمكنك الرسم بالإصبع أو القلم أو الفأرة. ويمكنك أيضاً كتابة اسمك.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>مسح</translation>
    </message>
    <message>
      <source>Signature area</source>
      <translation>مكان التوقيع</translation>
    </message>
    <message>
      <source>Last line taken back</source>
      <translation>أُزيل آخر خط</translation>
    </message>
    <message>
      <source>The signature area is empty</source>
      <translation>مكان التوقيع فارغ</translation>
    </message>
  </context>
  <context>
    <name>SignaturePage</name>
    <message>
      <source>Sign</source>
      <translation>توقيع</translation>
    </message>
    <message>
      <source>Please type your name first, then press Sign. You can also choose Not today.</source>
      <translation>يُرجى كتابة اسمك أولاً، ثم الضغط على توقيع. ويمكنك أيضاً اختيار ليس اليوم.</translation>
    </message>
    <message>
      <source>Please draw your signature first, then press Sign. You can also choose Not today.</source>
      <translation>يُرجى رسم توقيعك أولاً، ثم الضغط على توقيع. ويمكنك أيضاً اختيار ليس اليوم.</translation>
    </message>
    <message>
      <source>One moment, please. We save your document.</source>
      <translation>لحظة من فضلك. نحفظ وثيقتك.</translation>
    </message>
    <message>
      <source>Please open the parts listed above first, or talk about them in person.</source>
      <translation>يُرجى أولاً فتح الأجزاء المذكورة أعلاه، أو الحديث عنها وجهاً لوجه.</translation>
    </message>
    <message>
      <source>This is the last page. Please choose Sign, Not today, or another way below.</source>
      <translation>هذه آخر صفحة. يُرجى اختيار توقيع أو ليس اليوم أو طريقة أخرى أدناه.</translation>
    </message>
  </context>
  <context>
    <name>SigningScreen</name>
    <message>
      <source>Please choose one of the ways above. You can also choose Not today.</source>
      <translation>يُرجى اختيار واحدة من الطرق أعلاه. ويمكنك أيضاً اختيار ليس اليوم.</translation>
    </message>
    <message>
      <source>You can leave this with Not today, or ask a person.</source>
      <translation>يمكنك الخروج من هنا باختيار ليس اليوم، أو سؤال شخص.</translation>
    </message>
  </context>
  <context>
    <name>SliderInput</name>
    <message>
      <source>Less</source>
      <translation>أقل</translation>
    </message>
    <message>
      <source>More</source>
      <translation>أكثر</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>Not set yet</source>
      <translation>لم يُحدَّد بعد</translation>
    </message>
  </context>
  <context>
    <name>StaffDetail</name>
    <message>
      <source>New PIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They type it themselves. 6 or more digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same PIN again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They do not sign in any more. What they did keeps their name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let them sign in again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the new PIN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is you. Another clinic manager can end your sign-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do they work here no longer? Then end their sign-in. Nothing else changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End their sign-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two PINs differ. Please enter the same one twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} has a new PIN.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} cannot sign in any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} can sign in again, with the PIN they had.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StaffForm</name>
    <message>
      <source>Stands on the consent. You can leave this empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PIN</source>
      <translation>الرمز السري</translation>
    </message>
    <message>
      <source>They type it themselves. 6 or more digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same PIN again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add somebody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please enter a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose a role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two PINs differ. Please enter the same one twice.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StaffGate</name>
    <message>
      <source>For staff</source>
      <translation>للفريق</translation>
    </message>
    <message>
      <source>Please enter your PIN to take the tablet back.</source>
      <translation>يُرجى إدخال رمزك السري لاستعادة الجهاز.</translation>
    </message>
    <message>
      <source>Back to the screen</source>
      <translation>العودة إلى الشاشة</translation>
    </message>
    <message>
      <source>That PIN is not known here. Please enter it again.</source>
      <translation>هذا الرمز غير معروف هنا. يُرجى إدخاله مرة أخرى.</translation>
    </message>
  </context>
  <context>
    <name>StaffPages</name>
    <message>
      <source>Front desk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your visits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Staff</source>
      <translation>الفريق</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record check</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StaffTrouble</name>
    <message>
      <source>{0} seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This sign-in is closed after many tries.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clinic’s recovery passphrase opens it again. Ask the person who keeps it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please wait {0} before the next try.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The wait protects the records. Nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something is still open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left to look at: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forms of this visit cannot be read on this computer: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is lost, and the signed document opens as before. Put the clinic’s folder of forms back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their answers are theirs until they hand them in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can read them here after that. What is urgent has reached you by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your sign-in does not open this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the clinic manager if you need it for your work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder did not take the files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that there is room and that you may write there, then try again. Nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This visit has moved on since the list was drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list is up to date now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not in the records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to the list and open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The form stays as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That PIN does not fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose 6 or more digits that are hard to guess. A row like 123456 or 111111 is easy to guess.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StaffWindow</name>
    <message>
      <source>Intake</source>
      <translation>Intake</translation>
    </message>
  </context>
  <context>
    <name>StaffWords</name>
    <message>
      <source>Checked in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has the tablet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused</source>
      <translation>استراحة</translation>
    </message>
    <message>
      <source>Wants to talk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not signed today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Complete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Front desk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practitioner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clinic manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop until you have cleared it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask, and make a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good to know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before treatment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>source read in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>source read in part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>general knowledge, to be checked by the clinic</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StartScreen</name>
    <message>
      <source>Hello {0}. Is this you?</source>
      <translation>أهلاً {0}. هل هذا أنت؟</translation>
    </message>
    <message>
      <source>We ask so that your answers go into your own record. Take all the time you need.</source>
      <translation>نسأل لكي تدخل إجاباتك في سجلّك أنت. لديك كل الوقت الذي تحتاجه.</translation>
    </message>
    <message>
      <source>Yes, that is me</source>
      <translation>نعم، هذا أنا</translation>
    </message>
    <message>
      <source>No, that is not me</source>
      <translation>لا، لست أنا</translation>
    </message>
    <message>
      <source>Please choose Yes or No first.</source>
      <translation>يُرجى اختيار نعم أو لا أولاً.</translation>
    </message>
    <message>
      <source>Your answers are saved on this clinic’s own device.</source>
      <translation>تُحفظ إجاباتك على جهاز هذه العيادة نفسها.</translation>
    </message>
  </context>
  <context>
    <name>StatementTopic</name>
    <message>
      <source>A web address, a paper, or your own practice in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the neutral text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who stands for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it rests on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To be looked at again by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your text prints. Dated {0}, to be looked at again by {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its review date has passed, so the neutral text prints: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody stands for a text yet, so the neutral one prints: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved. It prints from now on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The neutral text prints again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StatementsTopic</name>
    <message>
      <source>A text prints while somebody stands for it. Else a neutral one does.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StorageTrouble</name>
    <message>
      <source>This computer has no room left to save.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was saved before is safe. Free some space on the disk, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program is using the clinic's records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the other program, then try again. What was saved before is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This account cannot write in the records folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the person who looks after this computer to let this account change that folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records on this computer cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the files as they are. Ask the person who looks after this computer to bring back the last backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A newer version of this app saved these records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed. Install the newest version of the app, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last change was not saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was saved before is safe. Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk did not take the last change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was saved before is safe. Check the disk of this computer, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key file of the clinic's records cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the files as they are. Put the key file from the last backup in its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The app is already open on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the window that is open, or close it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The records are closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the app again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder has a key file already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it with its passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clinic's signing key is not in the store.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore a backup, then try again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SupportTopic</name>
    <message>
      <source>People who have been there themselves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handed out when somebody asks, and after an urgent answer. Please call each once a year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who helps there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to call or text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How and when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: Call, day and night.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last seen that it answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list is empty. After an urgent answer a person is given {0} and {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shipped with the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are given where your own list has none. Please check these: call each, then save the day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not given to anybody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last seen that it answers: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}. That is more than a year ago. Please call, then save the day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation>تغيير</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken off the list.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TalkNote</name>
    <message>
      <source>We put that on your list to talk about in person.</source>
      <translation>وضعنا ذلك في قائمتك لما تود الحديث عنه وجهاً لوجه.</translation>
    </message>
    <message>
      <source>Take this back</source>
      <translation>إزالته من القائمة</translation>
    </message>
    <message>
      <source>Takes it off your list and shows the question again.</source>
      <translation>يزيله من قائمتك ويعرض السؤال مرة أخرى.</translation>
    </message>
  </context>
  <context>
    <name>TermNotice</name>
    <message>
      <source>Their consent ends on {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It ended on {0}. Please give them forms that ask for a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their consent has run out</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TimeInput</name>
    <message>
      <source>Hour, 0 to 23</source>
      <translation>الساعة، من 0 إلى 23</translation>
    </message>
    <message>
      <source>Minute, 0 to 59</source>
      <translation>الدقيقة، من 0 إلى 59</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Read aloud</source>
      <translation>القراءة بصوت</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>حجم النص</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>الألوان</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>إخفاء</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>استراحة</translation>
    </message>
    <message>
      <source>Keyboard on the screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light, dark or high contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Topic</name>
    <message>
      <source>For example: {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Trail</name>
    <message>
      <source>Clinic set up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Staff member added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New PIN for a staff member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sign-in was ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sign-in was opened again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PIN did not fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visit checked in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tablet handed over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tablet taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part of a form opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part of a form left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent shown before signing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended without a signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent sealed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alert raised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alert taken on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alert closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A wish to talk marked as discussed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent asked again at the visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was left at the signing written down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outcome of the offer of a chaperone recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A mark that the person lifted written down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came of a wish to change the consent written down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comfort card opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comfort card printed or saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent countersigned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent exported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent taken back, in part or whole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy given to the person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paper form printed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed paper attached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The person at the tablet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clinic’s seal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody who is no longer listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}: {1}, before {2}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TrialWindow</name>
    <message>
      <source>Trial of a form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a trial. Nothing that is entered here is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End the trial</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TroublePage</name>
    <message>
      <source>The records are not open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation>المحاولة مرة أخرى</translation>
    </message>
  </context>
  <context>
    <name>TypedSignature</name>
    <message>
      <source>A typed name counts the same as a drawn one.</source>
      <translation>الاسم المكتوب يساوي التوقيع المرسوم.</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>اسمك</translation>
    </message>
    <message>
      <source>Type your name to sign</source>
      <translation>كتابة اسمك للتوقيع</translation>
    </message>
    <message>
      <source>Signature preview</source>
      <translation>معاينة التوقيع</translation>
    </message>
  </context>
  <context>
    <name>UndoBar</name>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
  </context>
  <context>
    <name>VisitPlan</name>
    <message>
      <source>Practitioner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put on the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At {0}. You can open that visit on the list, or put them on it once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are on the list today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no practitioner yet. The clinic manager can add one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They can change the language on the tablet at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language to start in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose a practitioner.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose the forms.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WayScreen</name>
    <message>
      <source>Each way counts the same.</source>
      <translation>كل الطرق متساوية.</translation>
    </message>
    <message>
      <source>How would you like to sign?</source>
      <translation>كيف تود التوقيع؟</translation>
    </message>
    <message>
      <source>Draw my name</source>
      <translation>رسم اسمي</translation>
    </message>
    <message>
      <source>With a finger, a pen or a mouse.</source>
      <translation>بإصبع أو قلم أو فأرة.</translation>
    </message>
    <message>
      <source>Type my name</source>
      <translation>كتابة اسمي</translation>
    </message>
    <message>
      <source>With the keyboard.</source>
      <translation>بلوحة المفاتيح.</translation>
    </message>
    <message>
      <source>Make a mark</source>
      <translation>وضع علامة</translation>
    </message>
    <message>
      <source>An X or any mark. A witness signs too.</source>
      <translation>حرف X أو أي علامة. ويوقّع شاهد أيضاً.</translation>
    </message>
    <message>
      <source>Someone writes for me</source>
      <translation>يكتب شخص بدلاً مني</translation>
    </message>
    <message>
      <source>I say yes, and they write. A witness signs too.</source>
      <translation>أقول نعم، ويكتب شخص آخر. ويوقّع شاهد أيضاً.</translation>
    </message>
  </context>
  <context>
    <name>Ways</name>
    <message>
      <source>Saved</source>
      <translation>محفوظ</translation>
    </message>
    <message>
      <source>Not saved yet</source>
      <translation>لم يُحفظ بعد</translation>
    </message>
  </context>
  <context>
    <name>WhoScreen</name>
    <message>
      <source>You decide. Nothing is signed until the last step.</source>
      <translation>القرار لك. لا يُوقَّع شيء قبل الخطوة الأخيرة.</translation>
    </message>
    <message>
      <source>At this clinic an adult signs for people under {0}. {1} can sign too.</source>
      <translation>في هذه العيادة يوقّع شخص بالغ عمّن عمره أقل من {0}. ويمكن توقيع {1} أيضاً.</translation>
    </message>
    <message>
      <source>Who signs?</source>
      <translation>من يوقّع؟</translation>
    </message>
    <message>
      <source>I sign for myself</source>
      <translation>أوقّع عن نفسي</translation>
    </message>
    <message>
      <source>I am {0}.</source>
      <translation>اسمي {0}.</translation>
    </message>
    <message>
      <source>A parent signs</source>
      <translation>توقيع أحد الوالدين</translation>
    </message>
    <message>
      <source>I am a parent of {0}.</source>
      <translation>أنا أحد والدي {0}.</translation>
    </message>
    <message>
      <source>A legal guardian signs</source>
      <translation>توقيع وصي قانوني</translation>
    </message>
    <message>
      <source>I am the legal guardian of {0}.</source>
      <translation>لي الوصاية القانونية على {0}.</translation>
    </message>
    <message>
      <source>Another person who decides signs</source>
      <translation>توقيع شخص آخر يقرر</translation>
    </message>
    <message>
      <source>I am named to decide about health care for {0}.</source>
      <translation>عُيّنتُ لقرارات الرعاية الصحية عن {0}.</translation>
    </message>
    <message>
      <source>An interpreter is here</source>
      <translation>يوجد مترجم هنا</translation>
    </message>
    <message>
      <source>Thank you. We ask about the interpreter next. Please choose who signs.</source>
      <translation>شكراً لك. نسأل عن المترجم بعد ذلك. يُرجى اختيار من يوقّع.</translation>
    </message>
  </context>
  <context>
    <name>WithdrawPage</name>
    <message>
      <source>Back</source>
      <translation>رجوع</translation>
    </message>
    <message>
      <source>Take back a consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} can take back any part, on any day. They need no reason, and it holds at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they agreed to is for them and their practitioner. Please turn the screen to them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is {0} here?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are here and choose by themselves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes until now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask me on the day until now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is taken back?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In their words. This can stay empty where they sign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They sign here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I write down what they said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How is it recorded?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What did they say?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it back now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please sign in the field, or choose the other way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please write what they said, in their words.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WitnessScreen</name>
    <message>
      <source>Somebody who saw it signs too. Ask a person if nobody is here.</source>
      <translation>يوقّع أيضاً شخص رأى ذلك. إذا لم يكن هنا أحد، يمكنك سؤال شخص.</translation>
    </message>
    <message>
      <source>The witness signs</source>
      <translation>توقيع الشاهد</translation>
    </message>
    <message>
      <source>I work here</source>
      <translation>أعمل هنا</translation>
    </message>
    <message>
      <source>I came with them</source>
      <translation>جئت مع الشخص</translation>
    </message>
    <message>
      <source>Neither</source>
      <translation>لا هذا ولا ذاك</translation>
    </message>
    <message>
      <source>Name of the witness</source>
      <translation>اسم الشاهد</translation>
    </message>
    <message>
      <source>Who are you here?</source>
      <translation>من أنت هنا؟</translation>
    </message>
    <message>
      <source>Please write the name of the witness.</source>
      <translation>يُرجى كتابة اسم الشاهد.</translation>
    </message>
    <message>
      <source>Please ask somebody else to be the witness. You are part of this signature already.</source>
      <translation>يُرجى أن تطلب من شخص آخر أن يكون الشاهد. لك دور في هذا التوقيع من قبل.</translation>
    </message>
    <message>
      <source>Please choose who you are here.</source>
      <translation>يُرجى اختيار من أنت هنا.</translation>
    </message>
  </context>
</TS>
