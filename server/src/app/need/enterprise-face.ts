import type { Enterprise } from '../../domain/enterprise/model';
import { growthStage, type StageYears } from '../../domain/enterprise/growth-stage';
import type { Need } from '../../domain/need/model';
import { businessDate, type BusinessDate } from '../../kernel/business-date';

/** What a need copies from its enterprise, so that the anonymous face needs no join. */
export function enterpriseFace(enterprise: Enterprise, today: BusinessDate, stages: StageYears): Pick<Need, 'stationId' | 'areaId' | 'industry' | 'stage' | 'qualifications'> {
  return {
    stationId: enterprise.stationId,
    areaId: enterprise.areaId,
    industry: enterprise.industry,
    stage: growthStage(businessDate(enterprise.foundedOn), today, stages),
    qualifications: enterprise.qualifications,
  };
}
