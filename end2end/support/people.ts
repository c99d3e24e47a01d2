// The people of the demo program that tests sign in as; `mooring demo` prints the same.
export const PASSWORD = 'harbor lantern violet 27';

export const people = {
  participant: { email: 'ana@example.org', home: '/today', called: 'Ana' },
  spanish: { email: 'marcus@example.org', home: '/today', called: 'Marcus' },
  former: { email: 'beth10@example.org', home: '/today', called: 'Beth' },
  clinician: { email: 'dana@example.org', home: '/clinic', called: 'Dana' },
  colleague: { email: 'lee@example.org', home: '/clinic', called: 'Lee' },
  administrator: { email: 'admin@example.org', home: '/account', called: '' },
  family: { email: 'rosa@example.org', home: '/account', called: 'Rosa' },
} as const;

export type Role = keyof typeof people;
