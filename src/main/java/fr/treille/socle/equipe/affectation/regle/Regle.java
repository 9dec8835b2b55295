package fr.treille.socle.equipe.affectation.regle;

/** The rule that an affectation or an absence would break: what the security log says, without anyone's name. */
public enum Regle {
    AUTRE_REGION,
    AUTRE_COTE,
    SANS_COUVERTURE,
    DEJA_PRINCIPAL,
    DEJA_AFFECTE,
    FIN_AVANT_DEBUT,
    DEJA_TERMINEE,
    DEJA_COMMENCEE,
    REMPLACEMENT,
    REMPLACANT_ABSENT,
    SAISIE_INCOMPLETE
}
