package fr.treille.suivi;

import fr.treille.commun.Formats;
import fr.treille.commun.ModificationConcurrente;
import fr.treille.commun.Refus;
import fr.treille.commun.Suivi;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The point of a month: planned, put off or cancelled, held, then told by minutes that are locked once validated. */
@Entity
@DynamicUpdate
class PointMensuel extends Suivi<PointMensuel> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private LocalDate mois = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatPoint etat = EtatPoint.PREVU;

    private LocalDate jour = LocalDate.EPOCH;
    private LocalTime heure = LocalTime.NOON;
    private int dureeMinutes;
    private String lieu = "";
    private String motif = "";
    private int sequence;
    private String ordreDuJour = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Meteo meteo;

    private String meteoMotif = "";
    private int numero = 1;
    private String motifCorrection = "";
    private boolean valide;

    @ElementCollection
    @CollectionTable(name = "point_participant", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "rang")
    private List<Participant> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "point_avancement", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "rang")
    private List<Avancement> avancement = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "point_decision", joinColumns = @JoinColumn(name = "point_id"))
    @OrderColumn(name = "rang")
    @Column(name = "texte")
    private List<String> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "point_difficulte", joinColumns = @JoinColumn(name = "point_id"))
    @MapKeyColumn(name = "nature")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyJdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "texte")
    private Map<NatureDifficulte, String> difficultes = new EnumMap<>(NatureDifficulte.class);

    @Version
    private int version;

    protected PointMensuel() {}

    /**
     * That of the month of its day.
     *
     * @throws Refus when something of it cannot be kept
     */
    PointMensuel(PointSaisie saisie) {
        grappeId = saisie.grappeId();
        mois = saisie.creneau().jour().withDayOfMonth(1);
        placer(saisie.creneau());
        inviter(saisie.participants());
        ordreDuJour = Textes.borner("ordreDuJour", "L’ordre du jour", saisie.ordreDuJour(), 8000);
    }

    private void placer(Creneau creneau) {
        creneau.verifier();
        jour = creneau.jour();
        heure = creneau.heure();
        dureeMinutes = creneau.dureeMinutes();
        lieu = creneau.lieu();
    }

    private void inviter(List<Participant> invites) {
        invites.forEach(Participant::verifier);
        if (!participants.equals(invites)) {
            participants.clear();
            participants.addAll(invites);
        }
    }

    /**
     * Gives it another day; it stays the point of its month.
     *
     * @throws Refus when it was held, the day is that one already or has passed, or there is no motif
     */
    void reporter(int versionVue, Creneau creneau, String pourquoi, LocalDate aujourdhui) {
        exigerOuvert(versionVue, "il ne se reporte plus");
        if (creneau.jour().isBefore(aujourdhui)) {
            throw Refus.surChamp(
                    "jour",
                    "Le point ne peut pas être reporté au " + Formats.date(creneau.jour())
                            + "\u00A0: ce jour est passé. S’il s’est tenu, enregistrez sa tenue.");
        }
        if (etat != EtatPoint.ANNULE
                && creneau.jour().equals(jour)
                && creneau.heure().equals(heure)) {
            throw Refus.surChamp(
                    "jour", "Le point est déjà prévu le " + creneau.enClair() + "\u00A0: choisissez un autre moment.");
        }
        motif = Textes.exiger("motif", "Dites pourquoi le point est reporté.", "Le motif", pourquoi, 500);
        placer(creneau);
        etat = EtatPoint.REPORTE;
        sequence++;
    }

    /** @throws Refus when it was held or is cancelled, or without motif */
    void annuler(int versionVue, String pourquoi) {
        exigerOuvert(versionVue, "il ne s’annule plus");
        exigerMaintenu();
        motif = Textes.exiger("motif", "Dites pourquoi le point est annulé.", "Le motif", pourquoi, 500);
        etat = EtatPoint.ANNULE;
        sequence++;
    }

    /**
     * Records that it was held.
     *
     * @throws Refus when it is cancelled or held already, or on a day to come
     */
    void tenir(int versionVue, LocalDate jourReel, LocalDate aujourdhui) {
        exigerOuvert(versionVue, "sa tenue est déjà enregistrée");
        exigerMaintenu();
        if (jourReel.isAfter(aujourdhui)) {
            throw Refus.surChamp(
                    "jour",
                    "Le point ne peut pas s’être tenu le " + Formats.date(jourReel) + "\u00A0: ce jour est à venir.");
        }
        jour = jourReel;
        etat = EtatPoint.TENU;
    }

    private void exigerOuvert(int versionVue, String consequence) {
        if (etat == EtatPoint.TENU) {
            throw new Refus("Ce point s’est tenu le " + Formats.date(jour) + "\u00A0: " + consequence + ".");
        }
        ModificationConcurrente.exigerVersion(version, versionVue);
    }

    private void exigerMaintenu() {
        if (etat == EtatPoint.ANNULE) {
            throw new Refus("Ce point est annulé\u00A0: donnez-lui d’abord une autre date.");
        }
    }

    /** @throws Refus when it is cancelled, or its minutes are validated */
    void exigerRedaction() {
        exigerMaintenu();
        if (valide) {
            throw new Refus("Le compte rendu de ce point est validé\u00A0: il ne change plus. Une correction est une"
                    + " nouvelle version, avec son motif.");
        }
    }

    /** @throws Refus as {@link #exigerRedaction}, or when something of it cannot be kept */
    void rediger(BilanSaisie bilan) {
        exigerRedaction();
        ModificationConcurrente.exigerVersion(version, bilan.version());
        bilan.avancement().forEach(Avancement::verifier);
        meteo = bilan.meteo();
        meteoMotif = Textes.borner("meteoMotif", "Le motif de la météo", bilan.meteoMotif(), 500);
        ordreDuJour = Textes.borner("ordreDuJour", "L’ordre du jour", bilan.ordreDuJour(), 8000);
        inviter(bilan.participants());
        remplacer(avancement, bilan.avancement());
        remplacer(
                decisions,
                bilan.decisions().stream()
                        .filter(texte -> !texte.isBlank())
                        .map(texte -> Textes.borner("decisions", "Une décision", texte, 1000))
                        .toList());
        var dites = new EnumMap<NatureDifficulte, String>(NatureDifficulte.class);
        bilan.difficultes().forEach((nature, texte) -> {
            if (!texte.isBlank()) {
                dites.put(nature, Textes.borner("difficultes", "Une difficulté", texte, 1000));
            }
        });
        difficultes.keySet().retainAll(dites.keySet());
        difficultes.putAll(dites);
    }

    private static <E> void remplacer(List<E> anciens, List<E> nouveaux) {
        if (!anciens.equals(nouveaux)) {
            anciens.clear();
            anciens.addAll(nouveaux);
        }
    }

    /**
     * Locks it.
     *
     * @param texteVide whether nothing is written of it
     * @throws Refus when it was not held, nobody came, nobody can be written to, or nothing is said of it
     */
    void valider(int versionVue, boolean texteVide) {
        exigerRedaction();
        ModificationConcurrente.exigerVersion(version, versionVue);
        if (etat != EtatPoint.TENU) {
            throw new Refus(
                    "Ce point n’est pas encore tenu\u00A0: enregistrez sa tenue avant de valider son compte rendu.");
        }
        if (participants.stream().noneMatch(Participant::present)) {
            throw Refus.surChamp(
                    "participants",
                    "Ce compte rendu n’a aucun participant présent\u00A0: cochez qui est venu avant de le valider.");
        }
        if (participants.stream().allMatch(participant -> participant.courriel().isEmpty())) {
            throw Refus.surChamp(
                    "participants",
                    "Aucun participant n’a d’adresse\u00A0: le compte rendu ne pourrait être envoyé à personne.");
        }
        if (texteVide && decisions.isEmpty()) {
            throw Refus.surChamp(
                    "texte", "Ce compte rendu ne dit rien\u00A0: écrivez ce qui s’est dit, ou une décision au moins.");
        }
        if (meteo != null && meteo.inquiete() && meteoMotif.isEmpty()) {
            throw Refus.surChamp("meteoMotif", "Dites pourquoi la météo est «\u00A0" + meteo.libelle() + "\u00A0».");
        }
        valide = true;
    }

    /** Opens another version of its minutes; refused when these are not validated, or without motif. */
    void corriger(int versionVue, String pourquoi) {
        if (!valide) {
            throw new Refus("Le compte rendu de ce point n’est pas validé\u00A0: il se modifie encore.");
        }
        ModificationConcurrente.exigerVersion(version, versionVue);
        motifCorrection =
                Textes.exiger("motif", "Dites pourquoi le compte rendu est corrigé.", "Le motif", pourquoi, 500);
        numero++;
        valide = false;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("point not stored yet");
        }
        return id;
    }

    long grappeId() {
        return grappeId;
    }

    EtatPoint etat() {
        return etat;
    }

    int sequence() {
        return sequence;
    }

    int numero() {
        return numero;
    }

    String motifCorrection() {
        return motifCorrection;
    }

    YearMonth mois() {
        return YearMonth.from(mois);
    }

    /** As it is read. */
    PointFiche fiche(
            String grappe, TexteFiche texte, List<TexteParallele> paralleles, List<CompteRenduFiche> comptesRendus) {
        return new PointFiche(
                id(),
                grappeId,
                grappe,
                mois(),
                etat,
                new Creneau(jour, heure, dureeMinutes, lieu),
                motif,
                ordreDuJour,
                List.copyOf(participants),
                meteo,
                meteoMotif,
                List.copyOf(avancement),
                List.copyOf(decisions),
                new EnumMap<>(difficultes.isEmpty() ? new EnumMap<>(NatureDifficulte.class) : difficultes),
                texte,
                paralleles,
                numero,
                motifCorrection,
                valide,
                comptesRendus,
                version);
    }
}
