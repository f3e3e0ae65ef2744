import type { ArticleWords } from "#domain/words/article-en.ts";
import { plural } from "#domain/words/plural.ts";

const newPosts = (number: number) =>
  plural("ar-EG", number, {
    one: "تحديث جديد واحد",
    two: "تحديثان جديدان",
    few: "# تحديثات جديدة",
    many: "# تحديثًا جديدًا",
    other: "# تحديث جديد",
  });
const minutes = (number: number) =>
  plural("ar-EG", number, { one: "دقيقة واحدة", two: "دقيقتان", few: "# دقائق", many: "# دقيقة", other: "# دقيقة" });

const versions = (number: number) =>
  plural("ar-EG", number, { one: "نسخة واحدة", two: "نسختان", few: "# نسخ", many: "# نسخة", other: "# نسخة" });
const unchanged = (number: number) =>
  plural("ar-EG", number, {
    one: "فقرة واحدة بلا تغيير",
    two: "فقرتان بلا تغيير",
    few: "# فقرات بلا تغيير",
    many: "# فقرة بلا تغيير",
    other: "# فقرة بلا تغيير",
  });

/** What is said on an article, a live blog and their versions, in Arabic. */
export const articleAr: ArticleWords = {
  article: {
    by: "",
    published: "نُشر في",
    updated: "حُدّث",
    corrected: "صُوّب",
    minutes,
    readingTime: (number) => `القراءة: ${minutes(number)}`,
    share: "مشاركة",
    shareBy: "مشاركة المقال",
    byMail: "بالبريد",
    copyLink: "نسخ الرابط",
    copied: "نُسخ",
    print: "طباعة",
    related: "ذو صلة",
    relatedArticle: "مقال ذو صلة",
    moreOn: "المزيد في الموضوع",
    mostRead: "الأكثر قراءة",
    readNext: "اقرأ أيضًا",
    correction: "تصويب",
    otherLanguages: "هذا المقال بلغات أخرى",
    thisIsOld: (_years, year) => `نُشر هذا المقال عام ${year}.`,
    olderThanMonth: (day) => `مضى على هذا المقال أكثر من شهر. نُشر في ${day}.`,
    firstPublishedAt: "نُشر أولًا في",
    printedOn: (day) => `طُبع في ${day}.`,
    asMarkdown: "المقال نصًّا مجردًا",
    openAt: (provider) => `فتح في ${provider}`,
    playsElsewhere: (provider) => `يفتح هذا ${provider}. لا يُحمَّل شيء من هناك قبل اتباع الرابط.`,
    table: "جدول",
    gallery: "معرض صور",
    portraitOf: (name) => `صورة ${name}`,
  },
  live: {
    live: "مباشر",
    liveNow: "مباشر الآن",
    keyMoments: "أبرز اللحظات",
    whatWeKnow: "ما نعرفه",
    alsoOn: "المزيد في الموضوع",
    linkTo: (time) => `رابط تحديث ${time}`,
    ended: "انتهت التغطية المباشرة",
    pinned: "مثبّت",
    changed: (time) => `عُدّل في ${time}`,
    takenBack: (time) => `سُحب في ${time}.`,
    newPosts,
    postChanged: "عُدّل أحد التحديثات.",
    postTakenBack: "سُحب أحد التحديثات.",
    noConnection: "لا يوجد اتصال. ستظهر التحديثات الجديدة عند عودته.",
    withoutScript: "لا تتجدد هذه الصفحة تلقائيًا.",
    reload: "أعد تحميلها لرؤية الجديد",
  },
  history: {
    title: "كل النسخ",
    of: (headline) => `كل نسخ «${headline}»`,
    about: "ما قاله هذا المقال في كل مرة صدر فيها، وما تغيّر بينها. أما المسوّدات فلا تُعرض أبدًا.",
    link: versions,
    version: (number) => `النسخة ${number.toLocaleString("ar-EG")}`,
    kinds: { release: "الصدور الأول", update: "تحديث", correction: "تصويب", typo: "إملاء أو شكل" },
    verified: "تم التحقق: كما صدرت",
    altered: "لم يتم التحقق: يختلف هذا السجل عمّا صدر",
    pages: "نسخ أخرى",
    earlier: "نسخ أقدم",
    newest: "أحدث النسخ",
    compare: "قارن بين نسختين",
    from: "الأقدم",
    to: "الأحدث",
    show: "اعرض ما تغيّر",
    changed: (from, to) => `من النسخة ${from.toLocaleString("ar-EG")} إلى النسخة ${to.toLocaleString("ar-EG")}`,
    legend: "المشطوب حُذف، والمسطّر أُضيف.",
    same: "العنوان والمقدمة والنص واحدة في النسختين.",
    once: "صدر هذا المقال مرة واحدة ولم يتغيّر منذ ذلك.",
    unchanged,
    back: "العودة إلى المقال",
  },
};
