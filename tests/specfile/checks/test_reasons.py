"""A result that falls short has a reason beside it."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

OTHER = "name: 培训场次, target: ≥8场, actual: 8场, weight: 50"
WORDS = "name: 制度, target: 制度健全, weight: 50, actual: 已修订六项制度"
BANDS = "profile: mof-2020-10\n"
FIRES = {
    "points lost on words that are open": fires(
        "IR381", "40", f"{WORDS}, published: {{score: 40}}", OTHER, head=""
    ),
    "points lost on words that are rated as met": fires(
        "IR381",
        "45",
        f"{WORDS}, rating: met, rated: 45, published: {{score: 45}}",
        OTHER,
        head=BANDS,
    ),
    "under a document": fires(
        "IR350",
        "7场",
        "name: 培训场次, target: ≥8场, actual: 7场",
        head="profile: mof-2020-10\nweights: equal\n",
    ),
    "beside reasons": fires(
        "IR350",
        "7场",
        "name: 培训场次, target: ≥8场, actual: 7场",
        "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
    ),
    "a partial claim": fires(
        "IR350",
        "基本完成",
        "name: 培训场次, target: ≥8场, actual: 基本完成",
        "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
    ),
    "points taken off": fires(
        "IR351", "5", "name: 培训场次, target: ≥8场, actual: 8场, deducted: 5"
    ),
}
NEAR = {
    "no points lost": near("IR381", f"{WORDS}, published: {{score: 50}}", OTHER, head=""),
    "points lost for a reason": near(
        "IR381", f"{WORDS}, published: {{score: 40}}, reason: 一项未修订", OTHER, head=""
    ),
    "points that a person took off": near(
        "IR381", f"{WORDS}, deducted: 10, published: {{score: 40}}", OTHER, head=""
    ),
    "points lost for a target that was missed": near(
        "IR381",
        "name: 甲, target: ≥8场, actual: 4场, weight: 50, published: {score: 25}",
        OTHER,
        head="",
    ),
    "a score that cannot be": near(
        "IR381",
        "name: 甲, target: ≥8场, actual: 8场, weight: 50, published: {score: 25}",
        OTHER,
        head="",
    ),
    "no score": near("IR381", f"{WORDS}, published: {{completion: 达标}}", OTHER, head=""),
    "a reason": near(
        "IR350",
        "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
        head="profile: mof-2020-10\nweights: equal\n",
    ),
    "no reasons anywhere": near("IR350", "name: 培训场次, target: ≥8场, actual: 7场"),
    "a target met": near(
        "IR350",
        "name: 培训场次, target: ≥8场, actual: 8场",
        "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
    ),
    "a budget": near(
        "IR350",
        "name: 执行率, budget: 9万元, spent: 8.9万元",
        "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
    ),
    "points taken off for a reason": near(
        "IR351", "name: 培训场次, target: ≥8场, actual: 8场, deducted: 5, reason: 材料不全"
    ),
    "nothing taken off": near("IR351", "name: 培训场次, target: ≥8场, actual: 8场, deducted: 0"),
}
REMEDIES = {
    "IR381": remedy(
        "points lost on words that are open", "{score: 40}", "{score: 40}, reason: 一项未修订"
    ),
    "IR350": remedy("under a document", "actual: 7场", "actual: 7场, reason: 受汛期影响"),
    "IR351": remedy("points taken off", "deducted: 5", "deducted: 5, reason: 佐证材料不全"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
