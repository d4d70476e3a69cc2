"""Two texts that share nothing: a flood and a recipe."""

FLOOD = (
    "The harbour gate at Elmport broke on Monday morning after weeks of heavy rain. "
    "Water ran through the lower town, and the mayor ordered families to leave their "
    "homes near the quay. Fire crews carried elderly residents to the market hall. "
    "Forty boats were lost, engineers blamed rust on the hinges, and the council will "
    "meet to discuss a new gate, flood insurance and repairs of the broken wall."
)
RECIPE = (
    "Peel eight pears, chop them and simmer with sugar, lemon juice, cinnamon and a "
    "pinch of nutmeg until the fruit is tender. Pour the hot jam into sterilised jars, "
    "screw the lids on tightly, turn the jars upside down and leave them to cool "
    "overnight. Serve on toast, scones or pancakes, or stir a spoonful into yoghurt "
    "with honey, roasted almonds, vanilla seeds and grated chocolate for dessert."
)
