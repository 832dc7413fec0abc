import { Field, InputType } from '@nestjs/graphql';
import { IdField, TextField } from '@app/graphql';

const NAME = { min: 1, max: 120, says: true, description: 'What it is called everywhere.' } as const;
const SECTOR = {
  ...{ min: 1, max: 60, says: true },
  description: 'health, education, early years, social care, voluntary, police …',
} as const;
const KIND = { min: 1, max: 60, says: true, description: 'children’s centre, clinic, school …' } as const;
const EXPECTED = {
  description: 'Whether every report expects it, so that its absence shows as a row of zero.',
} as const;
const STAYS = 'What is left out stays.';

@InputType({ description: 'An organisation that joins the partnership.' })
export class AddAgencyInput {
  @TextField(NAME)
  name: string;

  @TextField(SECTOR)
  sector: string;

  @Field({ ...EXPECTED, defaultValue: true })
  expected: boolean;
}

@InputType({ description: `What changes of an agency. ${STAYS}` })
export class ChangeAgencyInput {
  @IdField()
  agencyId: string;

  @TextField({ ...NAME, nullable: true })
  name?: string | null;

  @TextField({ ...SECTOR, nullable: true })
  sector?: string | null;

  @Field(() => Boolean, { ...EXPECTED, nullable: true })
  expected?: boolean | null;
}

@InputType({ description: 'Another way to divide the partnership into areas, such as wards.' })
export class AddAreaSchemeInput {
  @TextField(NAME)
  name: string;
}

@InputType({ description: 'What a scheme of areas is called from now on.' })
export class ChangeAreaSchemeInput {
  @IdField()
  schemeId: string;

  @TextField(NAME)
  name: string;
}

@InputType({ description: 'A large place that clusters lie in.' })
export class AddAreaInput {
  @IdField({ nullable: true, description: 'The scheme that it belongs to; left out, the default one.' })
  schemeId?: string | null;

  @TextField(NAME)
  name: string;
}

@InputType({ description: 'What an area is called from now on.' })
export class ChangeAreaInput {
  @IdField()
  areaId: string;

  @TextField(NAME)
  name: string;
}

@InputType({ description: 'A place for which demand and competence are counted.' })
export class AddClusterInput {
  @IdField({ description: 'Where it lies.' })
  areaId: string;

  @TextField(NAME)
  name: string;
}

@InputType({ description: 'What a cluster is called from now on.' })
export class ChangeClusterInput {
  @IdField()
  clusterId: string;

  @TextField(NAME)
  name: string;
}

@InputType({ description: 'A centre, school or clinic where people work.' })
export class AddSiteInput {
  @TextField(NAME)
  name: string;

  @TextField(KIND)
  kind: string;

  @IdField({ nullable: true, description: 'The agency whose site it is; left out where several share it.' })
  agencyId?: string | null;

  @IdField({ nullable: true, description: 'Its cluster in the default scheme; left out in none.' })
  clusterId?: string | null;
}

@InputType({ description: `What changes of a site. ${STAYS}` })
export class ChangeSiteInput {
  @IdField()
  siteId: string;

  @TextField({ ...NAME, nullable: true })
  name?: string | null;

  @TextField({ ...KIND, nullable: true })
  kind?: string | null;

  @IdField({ nullable: true, description: 'The agency whose site it is; null where several share it.' })
  agencyId?: string | null;
}

@InputType({ description: 'People who work together; a team may mix agencies.' })
export class AddTeamInput {
  @TextField(NAME)
  name: string;

  @IdField({ nullable: true, description: 'The cluster that it serves; left out in none.' })
  clusterId?: string | null;

  @IdField({ nullable: true, description: 'Who leads it at first.' })
  leaderId?: string | null;
}

@InputType({ description: `What changes of a team. ${STAYS}` })
export class ChangeTeamInput {
  @IdField()
  teamId: string;

  @TextField({ ...NAME, nullable: true })
  name?: string | null;
}

@InputType({ description: 'A professional background that people have.' })
export class AddProfessionInput {
  @TextField(NAME)
  name: string;
}

@InputType({ description: 'What a profession is called from now on.' })
export class ChangeProfessionInput {
  @IdField()
  professionId: string;

  @TextField(NAME)
  name: string;
}
