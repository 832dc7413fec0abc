import type { ResultOf } from '../../graphql/graphql.js';
import { counted } from '../../shared/words.js';
import { type FIND_PEOPLE, tellsApart } from '../../shared/find-people.js';

interface Props {
  name: string;
  found: ResultOf<typeof FIND_PEOPLE>['findPractitioners'];
  onList: (id: string) => boolean;
  /** Adds somebody, by what tells them from their namesakes. */
  add: (id: string, name: string, apart: string) => void;
}

/** Who has such a name; people of the same name are told apart by where they work. */
export function Found({ name, found: { edges, pageInfo }, onList, add }: Props) {
  if (edges.length === 0)
    return (
      <p class="govuk-inset-text">
        Nobody is called “{name} …”. Try fewer letters, or one word of the name alone. Somebody who is not in the staff
        lists yet can be added by your data steward, and marked here afterwards.
      </p>
    );
  return (
    <>
      <p class="govuk-body">
        {counted(edges.length, 'person', 'people')} found
        {pageInfo.hasNextPage && ', and there are more: write more of the name'}.
      </p>
      <ul class="tv-found">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <span>
              <strong>{node.name}</strong>
              <br />
              {tellsApart(node)}
            </span>
            {onList(node.id) ? (
              <span>On the list</span>
            ) : (
              <button
                type="button"
                class="govuk-button govuk-button--secondary"
                onClick={() => add(node.id, node.name, tellsApart(node))}
              >
                Add<span class="govuk-visually-hidden">{` ${node.name}, ${tellsApart(node)}`}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
