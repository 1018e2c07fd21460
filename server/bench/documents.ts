/** The operations as the portal would ask them, and the same for the peer. Aliases bring the peer's names near ours. */

const NEED = 'id code status amountBand months postedAt industry area { id name }';
const OFFER = 'id code status amountFen rateBp months createdAt';
const PRODUCT = 'id name family status amountMinFen amountMaxFen monthsMin monthsMax rateMinBp rateMaxBp guarantees repayments promisedDays';

/** Documents of our own schema. */
export const OURS = {
  q1: `query Q1 { needs(first: 20, filter: { statuses: [OFFERED] }, orderBy: { by: POSTED_AT, desc: true }) { nodes { ${NEED} detail { title amountFen enterprise { id name uscc industry } } offers { ${OFFER} } } pageInfo { hasNextPage } } }`,
  q2: `query Q2 { products(first: 50, filter: { statuses: [ON_SHELF] }, orderBy: { by: NAME, desc: false }) { nodes { ${PRODUCT} institution { id name kind class status region } } pageInfo { hasNextPage } } }`,
  q3: `query Q3($id: ID!) { need(id: $id) { id code status amountBand months postedAt area { id name }
    detail { title amountFen maxRateBp purposeText repaymentSource savedAt version enterprise { id name uscc industry foundedOn mainBusiness employees revenueFen rndFen area { id name } station { id name } } }
    claims { id status claimedAt contactedAt contactChannel officerName institution { id name } }
    offers { id code status version amountFen rateBp months repayment guarantees validUntil createdAt decidedAt choiceReason institution { id name kind } }
    deals { id code status approvedFen confirmedFen rateBp months signedOn firstDrawnOn institution { id name } drawdowns { id number amountFen drawnOn status } } } }`,
  q4: `query Q4($year: Int!) { dashboard(year: $year) { figures { kind value } todo { kind value } byArea { rows { key deals { value } amount { value } } } byKind { rows { key deals { value } amount { value } } } byQuarter { rows { key deals { value } amount { value } } } } }`,
  m1: `mutation M1($claimId: ID!, $input: OfferInput!, $key: String!) { makeOffer(claimId: $claimId, input: $input, key: $key) { __typename ... on Offer { id code kind status version amountFen rateBp months need { id status } claim { id status } } ... on Refusal { refused: code message } ... on InvalidInput { issues { path message } } } }`,
  search: `query Search($q: String!) { enterprises(first: 20, filter: { search: $q }, orderBy: { by: REGISTERED_AT, desc: true }) { nodes { id name uscc area { id name } } pageInfo { hasNextPage } } }`,
  facets: `query Facets { needs(filter: { statuses: [PUBLISHED, IN_TALKS, OFFERED] }) { facets { field values { value count } } } }`,
  productMatches: `query ProductMatches($needId: ID!) { productMatches(needId: $needId, first: 20) { eligible score passed failed unknown product { id name } } }`,
  needMatches: `query NeedMatches($productId: ID!) { needMatches(productId: $productId, first: 50) { eligible score passed failed unknown need { id code } } }`,
  simulate: `query Simulate($input: SimulateInput!) { simulate(input: $input) { status points grade items { id raw capped weighted why } } }`,
  facts: `query Facts($id: ID!) { standards(id: $id) { version inForce facts { name type choices { value } } } }`,
} as const;

const id = 'id: rowId';
const AREA = `area: areaByAreaId { ${id} name }`;
const NODE = (text: string): string => text.replace(/^id /, `${id} `);

/** Documents of the peer. */
export const PEER = {
  q1: `query Q1 { needs: allNeeds(first: 20, condition: { status: "OFFERED" }, orderBy: [POSTED_AT_DESC]) { nodes { ${NODE(NEED).replace('area { id name }', AREA)} title amountFen enterprise: enterpriseByEnterpriseId { ${id} name uscc industry } offers: offersByNeedId(first: 50, orderBy: [CREATED_AT_ASC]) { nodes { ${NODE(OFFER)} } } } pageInfo { hasNextPage } } }`,
  q2: `query Q2 { products: allProducts(first: 50, condition: { status: "ON_SHELF" }, orderBy: [NAME_ASC]) { nodes { ${NODE(PRODUCT)} institution: institutionByInstitutionId { ${id} name kind class status region } } pageInfo { hasNextPage } } }`,
  q3: `query Q3($id: UUID!) { need: needByRowId(rowId: $id) { ${id} code status amountBand months postedAt ${AREA} title amountFen maxRateBp purposeText repaymentSource savedAt version
    enterprise: enterpriseByEnterpriseId { ${id} name uscc industry foundedOn mainBusiness employees revenueFen rndFen ${AREA} station: stationByStationId { ${id} name } }
    claims: claimsByNeedId(first: 50, orderBy: [CLAIMED_AT_ASC]) { nodes { ${id} status claimedAt contactedAt contactChannel officerName institution: institutionByInstitutionId { ${id} name } } }
    offers: offersByNeedId(first: 50, orderBy: [CREATED_AT_ASC]) { nodes { ${id} code status version amountFen rateBp months repayment guarantees validUntil createdAt decidedAt choiceReason institution: institutionByInstitutionId { ${id} name kind } } }
    deals: dealsByNeedId(first: 20, orderBy: [APPROVED_AT_ASC]) { nodes { ${id} code status approvedFen confirmedFen rateBp months signedOn firstDrawnOn institution: institutionByInstitutionId { ${id} name }
      drawdowns: drawdownsByDealId(first: 100, orderBy: [NUMBER_ASC]) { nodes { ${id} number amountFen drawnOn status } } } } } }`,
  q4: `query Q4($year: Int!) { dashboard: peerDashboard(year: $year) }`,
  m1: `mutation M1($input: PeerMakeOfferInput!) { makeOffer: peerMakeOffer(input: $input) { offer: result { ${id} kind status version amountFen rateBp months need: needByNeedId { ${id} status } claim: claimByClaimId { ${id} status } } } }`,
  search: `query Search($q: String!) { enterprises: peerSearchEnterprises(q: $q, first: 20) { nodes { ${id} name uscc ${AREA} } pageInfo { hasNextPage } } }`,
} as const;
