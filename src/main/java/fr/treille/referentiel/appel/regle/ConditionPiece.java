package fr.treille.referentiel.appel.regle;

/** When a piece is asked for (AAP 2025 Occitanie, annexe 2). */
public enum ConditionPiece {
    TOUJOURS("Toujours"),
    SAAD("Si le projet compte un SAAD"),
    ENTITE_NATIONALE("En cas de rattachement à une entité nationale"),
    COUVERTURE("Si la solution est le dossier patient d’un GHT, ou si le projet est seulement AHI ou PJM"),
    PETITS_OG("Si des petits OG se regroupent"),
    EQUIPEMENT("Si de l’équipement est demandé"),
    AMOA("Si de l’AMOA est demandée"),
    RECOMMANDEE("Recommandée, non exigée");

    private final String libelle;

    ConditionPiece(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
