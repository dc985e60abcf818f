"""What a session costs, by rival methods with their errors, and what little comes after it."""

from __future__ import annotations

from collections.abc import Sequence

GRAVITY_M_PER_S2 = 9.81  # as the published formulas of work and power have it
KCAL_J = 4184.0
DAYS_OF_WEEK = 7
REST_NET_KCAL_PER_KG_MIN = 0.005  # standing, 1.3 MET, net of lying still


def met_gross_kcal(met: float, bodyweight_kg: float, hours: float) -> float:
    """Energy by metabolic equivalents, resting included: MET x body mass x hours of the whole session.

    Unit: kcal. Range: 19-59 years; an error of 30 % for one person is common. Citation: Herrmann et al. 2024,
    J Sport Health Sci 13:6-12. Grade: low [V2].
    """
    return met * bodyweight_kg * hours


def met_net_kcal(met: float, bodyweight_kg: float, hours: float) -> float:
    """Energy by metabolic equivalents beyond resting: (MET - 1) x body mass x hours.

    Unit: kcal. Range, citation and grade as `met_gross_kcal`.
    """
    return met_gross_kcal(met - 1, bodyweight_kg, hours)


def lytle_net_kcal(height_cm: float, age_y: float, lean_kg: float, fat_kg: float, volume_kg: float) -> float:
    """Net energy of a session by regression.

    0.874 height - 0.596 age + 1.638 lean - 1.016 fat + 2.461 volume / 1000 - 110.742.

    Unit: kcal. Range: 20-58 years, 15-25 sets of 4-8 exercises, machines, 8-12 reps at 60-70 %; standard
    error 28.5 kcal. Citation: Lytle et al. 2019, Med Sci Sports Exerc 51:1532-1537 (52 people). Grade:
    medium [V].

    Parameters
    ----------
    volume_kg : float
        Sum over sets of reps x load [kg].
    """
    body = 0.874 * height_cm - 0.596 * age_y + 1.638 * lean_kg - 1.016 * fat_kg
    return body + 2.461 * volume_kg / 1000 - 110.742


def rep_work_j(load_kg: float, bodyweight_kg: float, body_share: float, rise_m: float) -> float:
    """Mechanical work of raising load and moved body mass once: (w + c m) g h.

    Unit: J. Range: a rise that is known. Citation: definition; moved shares after de Leva 1996, J Biomech
    29:1223-1230 [M]. Grade: low [E].
    """
    return (load_kg + body_share * bodyweight_kg) * GRAVITY_M_PER_S2 * rise_m


def work_net_kcal(reps: float, work_j: float, efficiency: float, lowering_share: float) -> float:
    """Net energy of repetitions from their work: reps x W x (1 + e) / efficiency / 4184.

    Unit: kcal. Range: efficiency above 0. Citation: definition; efficiency and lowering are choices. Grade:
    low [E].
    """
    return reps * work_j * (1 + lowering_share) / efficiency / KCAL_J


def rest_net_kcal(bodyweight_kg: float, minutes: float) -> float:
    """Energy of standing between sets beyond that of lying still: 0.005 x body mass x minutes.

    Unit: kcal. Range: rests of a session. Citation: standing is 1.3 MET; derived. Grade: low [D].
    """
    return REST_NET_KCAL_PER_KG_MIN * bodyweight_kg * minutes


def epoc_kcal(net_kcal: float, share: Sequence[float], ceiling_kcal: float) -> tuple[float, float]:
    """Energy beyond rest after a session: a share of its net cost, never above what was measured.

    Unit: kcal, least and most. Range: one session, whole, never summed over days. Citation: LaForgia et al.
    2006, J Sports Sci 24:1247-1264 [M]; ceiling: Farinatti et al. 2013, ISRN Physiol 825026. Grade: low [M].
    """
    least, most = (min(part * net_kcal, ceiling_kcal) for part in share)
    return least, most


def muscle_kcal_per_day(gain_kg: float, kcal_per_kg_day: float = 13.0) -> float:
    """What more muscle uses at rest.

    Unit: kcal/day. Range: gains of a few kg. Citation: Wang et al. 2010, Am J Clin Nutr 92:1369-1377. Grade:
    high [V].
    """
    return gain_kg * kcal_per_kg_day


def deficit_kcal_per_day(fat_kg_per_week: float, kcal_per_kg: float = 7700.0) -> float:
    """How much less than is used has to be eaten to lose so much fat in a week.

    Unit: kcal/day. Range: small losses. Citation: arithmetic, from the energy of fat. Grade: medium [D].
    """
    return fat_kg_per_week * kcal_per_kg / DAYS_OF_WEEK
