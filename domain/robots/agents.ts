/** What a robot reads a paper for. */
export type RobotClass = "search" | "archive" | "aiTraining" | "aiAnswer";

/** A name in `robots.txt`, and where its owner explains it. */
export interface Agent {
  name: string;
  source: string;
}

const OPENAI = "https://platform.openai.com/docs/bots";
const ANTHROPIC =
  "https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler";
const GOOGLE = "https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers";
const META = "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers";
const PERPLEXITY = "https://docs.perplexity.ai/guides/bots";
const APPLE = "https://support.apple.com/en-us/119829";
const AMAZON = "https://developer.amazon.com/amazonbot";

/** The well-known robots that say they obey `robots.txt`, by what they read for. */
export const AGENTS: Readonly<Record<RobotClass, readonly Agent[]>> = {
  search: [
    { name: "Googlebot", source: GOOGLE },
    { name: "Googlebot-News", source: GOOGLE },
    { name: "Bingbot", source: "https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0" },
    { name: "Applebot", source: APPLE },
    { name: "DuckDuckBot", source: "https://duckduckgo.com/duckduckgo-help-pages/results/duckduckbot" },
    { name: "YandexBot", source: "https://yandex.com/support/webmaster/robot-workings/check-yandex-robots.html" },
    { name: "Baiduspider", source: "https://help.baidu.com/question?prod_id=99&class=0&id=3001" },
    { name: "Bravebot", source: "https://search.brave.com/help/brave-search-crawler" },
    { name: "Qwantbot", source: "https://help.qwant.com/bot/" },
    { name: "SeznamBot", source: "https://o-seznam.cz/napoveda/vyhledavani/en/seznambot-crawler/" },
  ],
  archive: [
    { name: "ia_archiver", source: "https://archive.org/details/robots.txt" },
    { name: "archive.org_bot", source: "https://archive.org/details/archive.org_bot" },
    { name: "special_archiver", source: "https://archive.org/details/archive.org_bot" },
    { name: "heritrix", source: "https://heritrix.readthedocs.io/" },
    { name: "arquivo-web-crawler", source: "https://arquivo.pt/faq-crawling" },
  ],
  aiTraining: [
    { name: "GPTBot", source: OPENAI },
    { name: "ClaudeBot", source: ANTHROPIC },
    { name: "anthropic-ai", source: ANTHROPIC },
    { name: "Google-Extended", source: GOOGLE },
    { name: "Applebot-Extended", source: APPLE },
    { name: "Amazonbot", source: AMAZON },
    { name: "meta-externalagent", source: META },
    { name: "FacebookBot", source: META },
    { name: "CCBot", source: "https://commoncrawl.org/ccbot" },
    { name: "Ai2Bot", source: "https://allenai.org/crawler" },
    { name: "Bytespider", source: "https://bytespider.bytedance.com/" },
    { name: "cohere-training-data-crawler", source: "https://cohere.com/" },
    { name: "Diffbot", source: "https://docs.diffbot.com/docs/does-crawl-obey-robotstxt" },
    { name: "omgili", source: "https://webz.io/bot.html" },
  ],
  aiAnswer: [
    { name: "OAI-SearchBot", source: OPENAI },
    { name: "ChatGPT-User", source: OPENAI },
    { name: "Claude-SearchBot", source: ANTHROPIC },
    { name: "Claude-User", source: ANTHROPIC },
    { name: "PerplexityBot", source: PERPLEXITY },
    { name: "Perplexity-User", source: PERPLEXITY },
    { name: "DuckAssistBot", source: "https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot" },
    { name: "MistralAI-User", source: "https://docs.mistral.ai/robots" },
    { name: "meta-externalfetcher", source: META },
    { name: "meta-webindexer", source: META },
    { name: "YouBot", source: "https://about.you.com/youbot/" },
  ],
};
