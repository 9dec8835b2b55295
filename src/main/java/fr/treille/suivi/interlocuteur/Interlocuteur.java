package fr.treille.suivi.interlocuteur;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A contact of a grappe in one role; who has two roles is there twice. */
@Entity
class Interlocuteur {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RoleInterlocuteur role = RoleInterlocuteur.AUTRE;

    private String civilite = "";
    private String nom = "";
    private String prenom = "";
    private String fonction = "";
    private String organisation = "";
    private String courriel = "";
    private String telephone = "";
    private @Nullable LocalDate du;
    private @Nullable LocalDate au;
    private String note = "";

    @Version
    private int version;

    protected Interlocuteur() {}

    Interlocuteur(long grappeId, InterlocuteurSaisie saisie) {
        this.grappeId = grappeId;
        modifier(saisie);
    }

    /** After {@link ControleInterlocuteur}. */
    final void modifier(InterlocuteurSaisie saisie) {
        role = saisie.role();
        civilite = saisie.civilite();
        nom = saisie.nom();
        prenom = saisie.prenom();
        fonction = saisie.fonction();
        organisation = saisie.organisation();
        courriel = saisie.courriel();
        telephone = saisie.telephone();
        du = saisie.du();
        au = saisie.au();
        note = saisie.note();
    }

    long grappeId() {
        return grappeId;
    }

    int version() {
        return version;
    }

    InterlocuteurFiche fiche() {
        return new InterlocuteurFiche(
                Objects.requireNonNull(id, "contact not stored yet"),
                grappeId,
                new InterlocuteurSaisie(
                        role, civilite, nom, prenom, fonction, organisation, courriel, telephone, du, au, note),
                version);
    }
}
