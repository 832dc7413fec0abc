import { inWords, listed } from '../../shared/words.js';
import { useToday } from '../../shared/me.js';
import type { MatchInput } from '../match/match-address.js';
import type { Choices } from '../match/operations.js';

interface Props {
  input: MatchInput;
  choices: Choices;
}

/** The question of the match, said again where its answer is not in sight. */
export function AskedOfThem({ input, choices: { needLevels, clusters, needThemes } }: Props) {
  const today = useToday();
  const level = needLevels.find(({ id }) => id === input.needLevelId)?.name;
  const cluster = clusters.find(({ id }) => id === input.clusterId)?.name;
  const themes = needThemes.filter(({ id }) => input.themeIds?.includes(id)).map(({ name }) => `“${name}”`);
  const about = input.themeIds === null ? 'all themes' : listed(themes) || 'no theme in particular';
  if (!level || !cluster) return null;
  return (
    <p class="govuk-body">
      Asked: {level} in {cluster}, {about}, on {inWords(input.on ?? today)}.
    </p>
  );
}
