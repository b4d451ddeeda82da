import { triesArticle } from './article-page.ts';

triesArticle((_, claims) => claims);
