import type { Day } from '../../../graphql/graphql.js';
import { useToday } from '../../../shared/me.js';
import { emptyOf, NotSetUp } from '../../../shared/not-set-up.js';
import { inWords } from '../../../shared/words.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Fact } from '../../../ui/fact.js';
import { EndPost } from './end-post.js';
import type { DeskPost } from '../operations.js';
import { ChangePost, HandOver, OpenPost, VoidPost, VoidPostEnd } from './post-forms.js';
import type { SectionProps } from '../section-props.js';

/** Their posts, of today and to come first, and those that are over behind a link. */
export function PostsOfPerson(props: SectionProps) {
  const today = useToday();
  const { posts } = props.person;
  const live = posts.filter(({ lastDay }) => !lastDay || lastDay >= today);
  const missing = emptyOf({ roles: props.choices.roles, agencies: props.choices.agencies });
  const over = posts.filter((post) => !live.includes(post));
  return (
    <section class="tv-section" aria-labelledby="posts">
      <h2 class="govuk-heading-l" id="posts">
        Posts
      </h2>
      {live.length === 0 && (
        <p class="govuk-body">They are in no post. Open one, and they count among the workforce.</p>
      )}
      {live.map((post) => (
        <LivePost key={post.id} {...props} post={post} />
      ))}
      {over.length > 0 && (
        <Disclosure summary={over.length === 1 ? 'A post that is over' : `${over.length} posts that are over`}>
          <ul class="govuk-list govuk-list--spaced">
            {over.map((post) => (
              <li key={post.id}>
                {post.role.name}, {post.employer.name}: {daysInWords(post)}
                <VoidPostEnd {...props} post={post} />
                <VoidPost {...props} post={post} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {missing.length > 0 ? <NotSetUp missing={missing} /> : <OpenPost {...props} />}
      <HandOver {...props} />
    </section>
  );
}

const daysInWords = ({ firstDay, lastDay }: { firstDay: Day; lastDay: Day | null }) =>
  `from ${inWords(firstDay)}${lastDay ? ` to ${inWords(lastDay)}` : ''}`;

const LivePost = ({ post, ...props }: SectionProps & { post: DeskPost }) => (
  <article class="tv-who" aria-label={`${post.role.name}, ${post.employer.name}`}>
    <h3 class="govuk-heading-m">
      {post.role.name}, {post.employer.name}
    </h3>
    <dl class="tv-facts">
      <Fact name="Days">{daysInWords(post)}</Fact>
      <Fact name="Hours a week">{post.weeklyHours ?? 'Not known'}</Fact>
      {post.host && <Fact name="Host">{post.host.name}</Fact>}
      <Fact name="Site">{post.site?.name ?? 'None'}</Fact>
      <Fact name="Team">{post.team?.name ?? 'None'}</Fact>
      <Fact name="Line manager">{post.lineManager?.name ?? 'Nobody is named'}</Fact>
      <Fact name="Clinical supervisor">{post.clinicalSupervisor?.name ?? 'Nobody is named'}</Fact>
    </dl>
    <ChangePost {...props} post={post} />
    <EndPost {...props} post={post} />
    {post.lastDay && <VoidPostEnd {...props} post={post} />}
    <VoidPost {...props} post={post} />
  </article>
);
