import { isVisible, type Profile, type Relation, type VisibleProfile, visibleProfile } from '#people';
import { oneLine } from '../../../kernel/clean-text.ts';
import type { Id } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { foldedText } from '../../../kernel/search-text.ts';

/** Names a card at one edition: it leads to its person there and nowhere else. */
export type CardId = Id<'card'>;

/** Topics on a card at most, and signs of one. */
export const mostTopics = 5;
export const longestTopic = 80;

/** Topics as they were written, tidied; those left empty are none. */
export function readTopics(
  lines: readonly string[],
): Outcome<readonly string[], 'too-many-topics' | 'topic-too-long'> {
  const topics = [...new Set(lines.map(oneLine).filter((line) => line !== ''))];
  if (topics.length > mostTopics) return refuse('too-many-topics', { field: 'topic' });
  if (topics.some((topic) => topic.length > longestTopic))
    return refuse('topic-too-long', { field: 'topic' });
  return done(topics);
}

/** What one reader sees of somebody's card. */
export type SeenCard = VisibleProfile & { readonly topics: readonly string[] };

/** A card as somebody in this relation sees it: topics are for everybody who may see cards, each field for whom it was chosen. */
export function seenCard(profile: Profile, topics: readonly string[], relation: Relation): SeenCard {
  return { ...visibleProfile(profile, relation), topics };
}

/** True if a card answers a search: every word stands in its topics, or in what the reader sees of name and headline. */
export function answersSearch(card: SeenCard, text: string): boolean {
  const words = foldedText(text).split(/\s+/).filter(Boolean);
  const written = foldedText([card.name, card.headline, ...card.topics].filter(Boolean).join(' '));
  return words.every((word) => written.includes(word));
}

/** Whether those who may see cards see the person's name on theirs. */
export function showsName({ visibility }: Profile): boolean {
  return isVisible(visibility.name, 'attendee');
}
