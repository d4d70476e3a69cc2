"""A short story of ours for rules whose examples need one around them."""

STORY = (
    "The gate at Elmport broke on Monday and the lower town was under water by noon.\n"
    "The mayor asked all families near the quay to leave, and most of them had left "
    "before the second wave came in the evening.\n"
    "Nobody was hurt, the fire service said, but forty boats were lost and the market "
    "hall will stay closed for weeks.\n"
    "Engineers had warned of rust on the gate for years, according to letters that the "
    "town council published on Tuesday.\n"
)
