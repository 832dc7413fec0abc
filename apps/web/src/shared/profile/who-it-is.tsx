import { inWords } from '../words.js';
import { Fact } from '../../ui/fact.js';
import type { PostOfPerson, ProfileParts } from './operations.js';

/** Who the profile is of: name, profession and each post, with who manages and who supervises clinically. */
export const WhoItIs = ({ profile: { practitioner, profession, posts } }: { profile: ProfileParts }) => (
  <section class="tv-who" aria-label={`Who ${practitioner.name} is`}>
    <h2 class="govuk-heading-l tv-who__name">{practitioner.name}</h2>
    {profession && (
      <p class="govuk-body tv-quiet">
        Professional background: {profession.name}. It is shown here and decides nothing.
      </p>
    )}
    {posts.map((post) => (
      <PostFacts key={post.id} post={post} />
    ))}
  </section>
);

const PostFacts = ({ post }: { post: PostOfPerson }) => (
  <>
    <h3 class="govuk-heading-s tv-who__role">{post.role.name}</h3>
    <dl class="tv-facts">
      <Fact name="Employer">{post.employer.name}</Fact>
      {post.host && <Fact name="Host">{post.host.name}</Fact>}
      {post.site && <Fact name="Site">{post.site.name}</Fact>}
      {post.team && <Fact name="Team">{post.team.name}</Fact>}
      <Fact name="Hours a week">{post.weeklyHours ?? 'Not known'}</Fact>
      <Fact name="Since">
        {inWords(post.firstDay)}
        {post.lastDay && `, until ${inWords(post.lastDay)}`}
      </Fact>
      <Fact name="Line manager">{post.lineManager?.name ?? 'Nobody is named'}</Fact>
      <Fact name="Clinical supervisor">{post.clinicalSupervisor?.name ?? 'Nobody is named'}</Fact>
    </dl>
  </>
);
