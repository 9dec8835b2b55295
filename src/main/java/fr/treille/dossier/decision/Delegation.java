package fr.treille.dossier.decision;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the agents of a role may decide in a région: the director general's delegation, by kind and by amount. */
@Entity
@Table(name = "delegation_decision")
class Delegation extends AgregatTrace<Delegation> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private boolean favorable;
    private @Nullable Montant plafond;
    private boolean defavorable;
    private boolean retrait;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    Role role() {
        return role;
    }

    int version() {
        return version;
    }

    DelegationSaisie saisie() {
        return new DelegationSaisie(role, version, favorable, plafond, defavorable, retrait);
    }

    /** @throws Refus on « plafond » when it is not an amount, or limits what is not delegated */
    void modifier(DelegationSaisie saisie) {
        var limite = saisie.plafond();
        if (limite != null && (limite.estNegatif() || limite.estNul())) {
            throw Refus.surChamp(
                    "plafond", "Le plafond est un montant supérieur à zéro, ou rien\u00A0: pas de limite.");
        }
        Bornes.exiger("plafond", "Le plafond", limite);
        if (limite != null && !saisie.favorable()) {
            throw Refus.surChamp("plafond", "Un plafond va avec le droit de prendre une décision favorable.");
        }
        favorable = saisie.favorable();
        plafond = limite;
        defavorable = saisie.defavorable();
        retrait = saisie.retrait();
    }

    /** @param montant what the act grants, null when nothing */
    boolean permet(ActeDecision acte, @Nullable Montant montant) {
        return switch (acte) {
            case FAVORABLE -> favorable && (plafond == null || montant == null || montant.compareTo(plafond) <= 0);
            case DEFAVORABLE -> defavorable;
            case RETRAIT -> retrait;
        };
    }

    /** « Coordination régionale ARS, jusqu’à 500 000 € ». */
    String enClair() {
        return role.libelle() + (plafond == null ? "" : ", jusqu’à " + Formats.montant(plafond));
    }
}
