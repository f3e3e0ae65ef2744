import type { ArticleWords } from "#domain/words/article-en.ts";
import { plural } from "#domain/words/plural.ts";

const count = (number: number, one: string, few: string, many: string) =>
  plural("ru", number, { one, few, many, other: few });

/** What is said on an article, a live blog and their versions, in Russian. */
export const articleRu: ArticleWords = {
  article: {
    by: "",
    published: "Опубликовано",
    updated: "Обновлено",
    corrected: "Исправлено",
    minutes: (number) => count(number, "# минута", "# минуты", "# минут"),
    readingTime: (number) => count(number, "# минута чтения", "# минуты чтения", "# минут чтения"),
    share: "Поделиться",
    shareBy: "Поделиться статьёй",
    byMail: "По почте",
    copyLink: "Скопировать ссылку",
    copied: "Скопировано",
    print: "Печать",
    related: "По теме",
    relatedArticle: "Статья по теме",
    moreOn: "Ещё по теме",
    mostRead: "Самое читаемое",
    readNext: "Читать дальше",
    correction: "Исправление",
    otherLanguages: "Эта статья на других языках",
    thisIsOld: (years, year) =>
      years < 1
        ? `Эта статья опубликована в ${year} году.`
        : `Этой статье ${count(years, "# год", "# года", "# лет")}: она опубликована в ${year} году.`,
    olderThanMonth: (day) => `Этой статье больше месяца. Она опубликована ${day}.`,
    firstPublishedAt: "Впервые опубликовано:",
    printedOn: (day) => `Напечатано ${day}.`,
    asMarkdown: "Статья простым текстом",
    openAt: (provider) => `Открыть на ${provider}`,
    playsElsewhere: (provider) => `Откроется ${provider}. До перехода по ссылке оттуда ничего не загружается.`,
    table: "Таблица",
    gallery: "Галерея",
    portraitOf: (name) => `Портрет: ${name}`,
  },
  live: {
    live: "Прямой эфир",
    liveNow: "Сейчас в эфире",
    keyMoments: "Главное",
    whatWeKnow: "Что известно",
    alsoOn: "Ещё по теме",
    linkTo: (time) => `Ссылка на сообщение в ${time}`,
    ended: "Прямой эфир завершён",
    pinned: "Закреплено",
    changed: (time) => `Изменено в ${time}`,
    takenBack: (time) => `Отозвано в ${time}.`,
    newPosts: (number) => count(number, "# новое сообщение", "# новых сообщения", "# новых сообщений"),
    postChanged: "Сообщение изменено.",
    postTakenBack: "Сообщение отозвано.",
    noConnection: "Нет связи. Новые сообщения появятся, когда она восстановится.",
    withoutScript: "Эта страница не обновляется сама.",
    reload: "Загрузите её снова, чтобы увидеть новое",
  },
  history: {
    title: "Все версии",
    of: (headline) => `Все версии статьи «${headline}»`,
    about: "Что говорилось в статье при каждом выходе и что менялось между ними. Черновики здесь не показываются.",
    link: (number) => count(number, "# версия", "# версии", "# версий"),
    version: (number) => `Версия ${number}`,
    kinds: { release: "Первый выход", update: "Дополнение", correction: "Исправление", typo: "Опечатки и оформление" },
    verified: "Проверено: такой она и вышла",
    altered: "Не сходится: запись отличается от того, что вышло",
    compare: "Сравнить две версии",
    from: "Раньше",
    to: "Позже",
    show: "Показать изменения",
    changed: (from, to) => `От версии ${from} к версии ${to}`,
    legend: "Зачёркнутое убрано, подчёркнутое добавлено.",
    same: "Заголовок, подзаголовок и текст в обеих версиях одинаковы.",
    once: "Статья вышла один раз и с тех пор не менялась.",
    unchanged: (number) =>
      count(number, "# фрагмент без изменений", "# фрагмента без изменений", "# фрагментов без изменений"),
    back: "Вернуться к статье",
  },
};
