package fr.treille.socle.territoire;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who signs for the agency of a région, what, and from when to when. */
@Entity
class Signataire extends AgregatTrace<Signataire> {

    /** A quality that says it would have it printed twice. */
    private static final Pattern PAR_DELEGATION =
            Pattern.compile("par d[ée]l[ée]gation", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode = "";
    private String civilite = "";
    private String prenom = "";
    private String nom = "";
    private String qualite = "";
    private boolean directeurGeneral;
    private boolean lettres;
    private boolean conventions;
    private String delegation = "";
    private LocalDate du = LocalDate.EPOCH;
    private @Nullable LocalDate au;

    @Version
    private int version;

    protected Signataire() {}

    Signataire(String regionCode, SignataireSaisie saisie) {
        this.regionCode = regionCode;
        modifier(saisie);
    }

    long id() {
        return Objects.requireNonNull(id, "signataire not stored yet");
    }

    int version() {
        return version;
    }

    /** @throws Refus on the field that is wrong */
    final void modifier(SignataireSaisie saisie) {
        var debut = saisie.du();
        var nouvelleCivilite = Bornes.borner("civilite", "La civilité", saisie.civilite(), Bornes.CIVILITE);
        var nouveauPrenom = Bornes.borner("prenom", "Le prénom", saisie.prenom(), Bornes.NOM);
        var nouveauNom = Bornes.exiger("nom", "Le nom", saisie.nom(), Bornes.NOM);
        var nouvelleQualite = Bornes.exiger("qualite", "La qualité", saisie.qualite(), Bornes.QUALITE);
        var nouvelleDelegation =
                Bornes.exiger("delegation", "La décision de délégation", saisie.delegation(), Bornes.LIBELLE);
        if (PAR_DELEGATION.matcher(nouvelleQualite).find()) {
            throw Refus.surChamp(
                    "qualite",
                    "Retirez «\u00A0par délégation\u00A0» de la qualité\u00A0: les documents l’écrivent d’eux-mêmes.");
        }
        if (saisie.actes().isEmpty()) {
            throw Refus.surChamp("actes", "Dites ce que cette personne peut signer.");
        }
        if (debut == null) {
            throw Refus.surChamp("du", "Le premier jour de la délégation est obligatoire.");
        }
        exigerPeriode(debut, saisie.au());
        civilite = nouvelleCivilite;
        prenom = nouveauPrenom;
        nom = nouveauNom;
        qualite = nouvelleQualite;
        directeurGeneral = saisie.directeurGeneral();
        lettres = saisie.actes().contains(ActeSigne.LETTRE);
        conventions = saisie.actes().contains(ActeSigne.CONVENTION);
        delegation = nouvelleDelegation;
        du = debut;
        au = saisie.au();
    }

    /** @throws Refus on « au » when that is before the first day */
    void terminer(LocalDate dernier) {
        exigerPeriode(du, dernier);
        au = dernier;
    }

    private static void exigerPeriode(LocalDate du, @Nullable LocalDate au) {
        if (au != null && au.isBefore(du)) {
            throw Refus.surChamp(
                    "au",
                    "La délégation ne peut pas finir le " + Formats.date(au) + "\u00A0: elle commence le "
                            + Formats.date(du) + ".");
        }
    }

    SignataireLigne ligne() {
        var actes = EnumSet.noneOf(ActeSigne.class);
        if (lettres) {
            actes.add(ActeSigne.LETTRE);
        }
        if (conventions) {
            actes.add(ActeSigne.CONVENTION);
        }
        return new SignataireLigne(
                id(), civilite, prenom, nom, qualite, directeurGeneral, actes, delegation, du, au, version);
    }
}
