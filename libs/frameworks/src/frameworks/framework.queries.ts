import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import type { Framework } from './framework.model.js';
import { frameworkNotFound } from '../frameworks.errors.js';
import type { ProficiencyScale } from './proficiency.model.js';

@Injectable()
export class FrameworkQueries {
  constructor(private readonly database: Database) {}

  /** Every framework with its versions; which one is in force goes by the actor's today. */
  all(actor: Actor): Promise<Framework[]> {
    return this.find(actor, null);
  }

  async byKey(actor: Actor, key: string): Promise<Framework> {
    const [framework] = await this.find(actor, key);
    if (!framework) throw frameworkNotFound(key);
    return framework;
  }

  async scales(tenant: Tenant): Promise<ProficiencyScale[]> {
    const { answer } = await this.database.one<{ answer: ProficiencyScale[] }>(tenant, SCALES);
    return answer;
  }

  /* Each version knows its framework, so that whoever comes by a competency of it can go on. */
  private async find(actor: Actor, key: string | null): Promise<Framework[]> {
    const { answer } = await this.database.one<{ answer: Framework[] }>(actor, FRAMEWORKS, [actor.today, key]);
    for (const framework of answer) for (const version of framework.versions) version.framework = framework;
    return answer;
  }
}

const SCALE = `
  json_build_object(
    'id', c.id, 'key', c.key, 'name', c.name, 'provenance', c.provenance,
    'levels', coalesce((
      select json_agg(json_build_object('rank', l.rank, 'name', l.name, 'description', l.description) order by l.rank)
        from proficiency_level l where l.scale_id = c.id), '[]'))`;

const SCALES = `select coalesce(json_agg(${SCALE} order by c.name, c.id), '[]') as answer from proficiency_scale c`;

const FRAMEWORKS = `
  select coalesce(json_agg(json_build_object(
           'id', f.id, 'key', f.key, 'name', f.name, 'about', f.about, 'provenance', f.provenance, 'scale', ${SCALE},
           'strands', coalesce((
             select json_agg(json_build_object('id', s.id, 'key', s.key, 'name', s.name) order by s.name, s.id)
               from strand s where s.framework_id = f.id), '[]'),
           'versions', coalesce((
             select json_agg(json_build_object(
                      'id', v.id, 'key', v.key, 'edition', v.edition, 'note', v.note, 'publishedOn', v.published_on,
                      'state', case when v.called_off_at is not null then 'CALLED_OFF' when v.published_on is null then 'DRAFT' else 'PUBLISHED' end,
                      'inForce', v.id is not distinct from current.id) order by v.published_on, v.key)
               from framework_version v where v.framework_id = f.id), '[]')
         ) order by f.name, f.id), '[]') as answer
    from framework f
    join proficiency_scale c on c.id = f.scale_id
    left join lateral (
      select v.id from framework_version v where v.framework_id = f.id and v.published_on <= $1 and v.called_off_at is null
       order by v.published_on desc, v.key desc limit 1) current on true
   where $2::text is null or f.key = $2`;
