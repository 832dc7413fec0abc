import type { Chance } from './chance.js';

/**
 * Made-up people: a given and a family name are drawn from the same list, now and then from two. No family name says whether
 * its bearer is a man or a woman, so that any two go together.
 */
const CULTURES = [
  {
    weight: 10,
    given:
      'Alice Ben Catherine Daniel Eleanor Frank Grace Harry Imogen Jack Karen Lewis Molly Neil Olivia Paul Rachel Simon Tracey Victoria Wendy Zoe Judith Martin Hazel Colin Denise Gareth',
    family:
      'Ashworth Barraclough Clegg Dobson Entwistle Firth Greenwood Holroyd Illingworth Jagger Kershaw Lumb Marsden Naylor Ogden Pickles Ramsden Sutcliffe Thackray Uttley Varley Whiteley Armitage Bairstow Crabtree',
  },
  {
    weight: 3,
    given: 'Aoife Caoimhe Ciarán Declan Eilís Fergus Niamh Órla Pádraig Róisín Seán Sinéad',
    family: 'O’Neill O’Brien O’Sullivan Byrne Gallagher Breathnach McCarthy Doherty Kavanagh D’Arcy',
  },
  {
    weight: 4,
    given: 'Aisha Bilal Fatima Hassan Iqra Khadija Mohammed Nadia Omar Rukhsana Samina Tariq Zainab Yusuf',
    family: 'Ahmed Akhtar Chaudhry Hussain Iqbal Khan Mahmood Malik Mirza Qureshi Rafiq Shah Siddiqui',
  },
  {
    weight: 3,
    given: 'Anjali Deepak Gurpreet Harjit Jasmin Kiran Meera Nikhil Priya Rajesh Simran Sunita',
    family: 'Bains Dhillon Gill Grewal Joshi Mistry Patel Rai Sandhu Sharma Sidhu Virdee',
  },
  {
    weight: 3,
    given: 'Abena Chidi Efua Folasade Ibrahim Kwame Ngozi Obinna Tendai Yaa Zanele Adaeze',
    family: 'Adeyemi Asante Boateng Chukwu Dlamini Mensah Moyo Ndlovu Nwosu Okonkwo Owusu Sesay',
  },
  {
    weight: 3,
    given: 'Agnieszka Bartosz Dorota Elżbieta Grzegorz Jolanta Katarzyna Łukasz Małgorzata Paweł Zofia',
    family: 'Dudek Gołąb Kowalczyk Mazur Nowak Pająk Sikora Wójcik Wróbel Żak',
  },
  {
    weight: 2,
    given: 'Anh Bình Đức Hạnh Hương Lan Minh Ngọc Phương Quỳnh Thảo Tuấn',
    family: 'Bùi Đặng Hoàng Lê Nguyễn Phạm Trần Võ',
  },
  {
    weight: 2,
    given: 'Ana Beatriz Carlos Inês João Lucía María Nuño Raúl Sofía Tomás Ximena',
    family: 'Álvarez Costa Fernández García Gonçalves Muñoz Núñez Pereira Ramírez Sánchez',
  },
  {
    weight: 2,
    given: 'Chantelle Delroy Errol Marcia Marlon Natasha Shanice Tyrone Yvonne Winston',
    family: 'Bailey Campbell Clarke Francis Grant Henry Morgan Reid St-Louis Williams',
  },
  {
    weight: 1,
    given: 'Çağla Elif Emre Deniz Şule Gökhan Zeynep Mehmet',
    family: 'Aydın Çelik Demir Öztürk Şahin Yıldız',
  },
].map(({ weight, given, family }) => ({ weight, given: given.split(' '), family: family.split(' ') }));

const weighted = CULTURES.flatMap((culture) => Array<typeof culture>(culture.weight).fill(culture));

const ANEW_SHARE = 0.97;

/** A name for one more person; now and then two people share one. */
export function madeUpName(chance: Chance, used: Set<string>): { given: string; family: string } {
  const name = drawnName(chance);
  const key = `${name.given} ${name.family}`;
  if (used.has(key) && chance.happens(ANEW_SHARE)) return madeUpName(chance, used);
  used.add(key);
  return name;
}

function drawnName(chance: Chance): { given: string; family: string } {
  const culture = chance.pick(weighted);
  const other = chance.happens(0.12) ? chance.pick(weighted) : culture;
  return { given: chance.pick(culture.given), family: chance.pick(other.family) };
}

/** 'Thu Nguyễn', 41 → 'thu.nguyen.41@people.sample.invalid' */
export const sampleEmail = (given: string, family: string, number: number) =>
  `${plain(given)}.${plain(family)}.${number}@people.sample.invalid`;

const plain = (name: string) =>
  name
    .replace(/[Đđ]/g, 'd')
    .replace(/[Łł]/g, 'l')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
