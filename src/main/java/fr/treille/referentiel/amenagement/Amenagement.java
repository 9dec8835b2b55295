package fr.treille.referentiel.amenagement;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An aménagement of targets that a région keeps; asked, then instructed, then decided, then applied, in that order of days. */
@Entity
@Table(name = "amenagement_cible")
class Amenagement extends AgregatTrace<Amenagement> {

    /** What the column of their codes holds. */
    private static final int CODES = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String regionCode;
    private String situation = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EffetAmenagement effet = EffetAmenagement.REDUCTION;

    private String indicateurs = "";
    private String secteurs = "";
    private String demandePar = "";
    private @Nullable LocalDate demandeLe;
    private @Nullable LocalDate cnsaLe;
    private String decision = "";
    private @Nullable LocalDate decisionLe;
    private @Nullable LocalDate depuis;
    private @Nullable LocalDate jusquAu;

    @Version
    private int version;

    protected Amenagement() {}

    Amenagement(String regionCode, AmenagementSaisie saisie, LocalDate aujourdhui) {
        this.regionCode = regionCode;
        poser(saisie, aujourdhui);
    }

    long id() {
        return Objects.requireNonNull(id, "amenagement not stored yet");
    }

    int version() {
        return version;
    }

    /** Codes of the targets that it changes. */
    List<String> indicateurs() {
        return List.of(indicateurs.split(","));
    }

    /** @throws Refus on the field that is wrong, or on « motif » without one */
    void corriger(AmenagementSaisie saisie, LocalDate aujourdhui) {
        var pourquoi = Bornes.exiger(
                "motif", "Dites pourquoi l’aménagement est corrigé.", "Le motif", saisie.motif(), Bornes.MOTIF);
        poser(saisie, aujourdhui);
        motiver(pourquoi);
    }

    /** @throws Refus on « jusquAu » when that is before its first day, or on « motif » without one */
    void terminer(LocalDate dernier, String motif) {
        var pourquoi =
                Bornes.exiger("motif", "Dites pourquoi l’aménagement prend fin.", "Le motif", motif, Bornes.MOTIF);
        exigerOrdre("jusquAu", "La fin", dernier, "son premier jour", depuis);
        jusquAu = dernier;
        motiver(pourquoi);
    }

    private void poser(AmenagementSaisie saisie, LocalDate aujourdhui) {
        var nouvelle = Bornes.exiger("situation", "La situation", saisie.situation(), Bornes.LIBELLE);
        var voulu = saisie.effet();
        if (voulu == null) {
            throw Refus.surChamp("effet", "Choisissez l’effet de l’aménagement.");
        }
        if (saisie.indicateurs().isEmpty()) {
            throw Refus.surChamp("indicateurs", "Choisissez la cible ou les cibles aménagées.");
        }
        if (voulu == EffetAmenagement.RETRAIT && saisie.secteurs().isEmpty()) {
            throw Refus.surChamp("secteurs", "Choisissez les secteurs dont les ESSMS n’ont plus cette cible.");
        }
        var ars = Bornes.exiger("demandePar", "L’ARS qui l’a demandé", saisie.demandePar(), Bornes.TITRE);
        exigerFait("demandeLe", "Le jour de la demande", saisie.demandeLe(), aujourdhui);
        var reference = Bornes.exiger("decision", "La référence de la décision", saisie.decision(), Bornes.TITRE);
        exigerFait("decisionLe", "Le jour de la décision", saisie.decisionLe(), aujourdhui);
        if (saisie.depuis() == null) {
            throw Refus.surChamp("depuis", "Le premier jour d’application est obligatoire.");
        }
        exigerOrdre("cnsaLe", "L’instruction par la CNSA", saisie.cnsaLe(), "la demande", saisie.demandeLe());
        exigerOrdre("decisionLe", "La décision", saisie.decisionLe(), "la demande", saisie.demandeLe());
        exigerOrdre("decisionLe", "La décision", saisie.decisionLe(), "son instruction par la CNSA", saisie.cnsaLe());
        exigerOrdre("depuis", "L’application", saisie.depuis(), "la décision", saisie.decisionLe());
        exigerOrdre("jusquAu", "La fin", saisie.jusquAu(), "le premier jour", saisie.depuis());
        var codes = Bornes.borner(
                "indicateurs",
                "La liste des cibles",
                saisie.indicateurs().stream().sorted().collect(Collectors.joining(",")),
                CODES);
        situation = nouvelle;
        effet = voulu;
        indicateurs = codes;
        secteurs = voulu == EffetAmenagement.REDUCTION
                ? ""
                : saisie.secteurs().stream().sorted().map(Secteur::name).collect(Collectors.joining(","));
        demandePar = ars;
        demandeLe = saisie.demandeLe();
        cnsaLe = saisie.cnsaLe();
        decision = reference;
        decisionLe = saisie.decisionLe();
        depuis = saisie.depuis();
        jusquAu = saisie.jusquAu();
    }

    private static void exigerFait(String champ, String quoi, @Nullable LocalDate jour, LocalDate aujourdhui) {
        if (jour == null) {
            throw Refus.surChamp(champ, quoi + " est obligatoire.");
        }
        if (jour.isAfter(aujourdhui)) {
            throw Refus.surChamp(
                    champ,
                    quoi
                            + " est à venir\u00A0: une décision s’enregistre quand elle est prise, et peut s’appliquer plus"
                            + " tard.");
        }
    }

    private static void exigerOrdre(
            String champ, String quoi, @Nullable LocalDate jour, String apres, @Nullable LocalDate avant) {
        if (jour != null && avant != null && jour.isBefore(avant)) {
            throw Refus.surChamp(
                    champ,
                    quoi + " (" + Formats.date(jour) + ") ne peut pas précéder " + apres + " (" + Formats.date(avant)
                            + ").");
        }
    }
}
