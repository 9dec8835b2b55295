package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A call: its windows, and the editions of its rules. */
@Entity
class Appel extends AgregatTrace<Appel> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String intitule = "";
    private int annee;
    private String regionCode = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StatutAppel statut = StatutAppel.BROUILLON;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Guichet guichet = Guichet.REGIONAL;

    private @Nullable Montant enveloppe;
    private String enveloppeSource = "";
    private @Nullable LocalDate enveloppeLe;
    private String source = "";
    private @Nullable String livre;

    @Version
    private int version;

    @OneToMany(mappedBy = "appel", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchSize(size = 100)
    @OrderBy("ouverture, id")
    private List<Fenetre> fenetres = new ArrayList<>();

    @OneToMany(mappedBy = "appel", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchSize(size = 100)
    @OrderBy("numero")
    private List<Edition> editions = new ArrayList<>();

    protected Appel() {}

    /**
     * A draft.
     *
     * @param livre key of the delivered call that it is, null when it is none
     */
    static Appel nouveau(
            String regionCode, @Nullable String livre, AppelSaisie saisie, String auteur, Instant maintenant) {
        var appel = new Appel();
        appel.regionCode = regionCode;
        appel.livre = livre;
        appel.editions.add(new Edition(appel, 1, null, "", auteur, maintenant, saisie.regles()));
        appel.modifier(saisie, auteur);
        return appel;
    }

    long id() {
        return id;
    }

    @Nullable
    String livre() {
        return livre;
    }

    int annee() {
        return annee;
    }

    int version() {
        return version;
    }

    /** @throws Refus when it is published */
    void modifier(AppelSaisie saisie, String auteur) {
        exigerBrouillon();
        intitule = saisie.intitule();
        annee = saisie.annee();
        guichet = saisie.guichet();
        enveloppe = saisie.enveloppe();
        enveloppeSource = saisie.enveloppeSource();
        enveloppeLe = saisie.enveloppeLe();
        source = saisie.source();
        editions.getLast().recrire(saisie.regles(), auteur);
        while (fenetres.size() > saisie.fenetres().size()) {
            fenetres.removeLast();
        }
        for (int i = 0; i < saisie.fenetres().size(); i++) {
            if (i < fenetres.size()) {
                fenetres.get(i).ecrire(saisie.fenetres().get(i));
            } else {
                fenetres.add(new Fenetre(this, saisie.fenetres().get(i)));
            }
        }
    }

    /** @throws Refus when it is published, has no window, or one that is not possible */
    void publier() {
        exigerBrouillon();
        if (fenetres.isEmpty()) {
            throw Refus.surChamp(
                    "fenetres", "Un appel à projets sans fenêtre de dépôt ne se publie pas\u00A0: ajoutez-en une.");
        }
        if (source.isBlank()) {
            throw Refus.surChamp("source", "Dites de quel document viennent ces règles avant de publier.");
        }
        for (int i = 0; i < fenetres.size(); i++) {
            AppelSaisie.verifier("fenetres." + i + ".", fenetres.get(i).fiche());
        }
        statut = StatutAppel.PUBLIE;
    }

    private void exigerBrouillon() {
        if (statut != StatutAppel.BROUILLON) {
            throw new Refus("Cet appel à projets est publié\u00A0: ses règles ne changent que par un amendement.");
        }
    }

    /** @throws Refus on what is missing or too early */
    void verifierAmendement(AmendementSaisie saisie, LocalDate jour) {
        if (statut != StatutAppel.PUBLIE) {
            throw new Refus("Cet appel à projets est un brouillon\u00A0: modifiez-le directement.");
        }
        saisie.verifier(editions.getLast().fiche(), jour);
    }

    /** @throws Refus as {@link #verifierAmendement} */
    void amender(AmendementSaisie saisie, LocalDate jour, String auteur, Instant maintenant) {
        verifierAmendement(saisie, jour);
        var numero = editions.getLast().fiche().numero() + 1;
        editions.add(
                new Edition(this, numero, saisie.effet(), saisie.motif().strip(), auteur, maintenant, saisie.regles()));
    }

    Fenetre fenetre(long fenetreId) {
        return fenetres.stream().filter(f -> f.id() == fenetreId).findFirst().orElseThrow();
    }

    FenetrePubliee publiee(FenetreFiche fenetre) {
        return new FenetrePubliee(fenetre, id, intitule, annee, version);
    }

    /** By the last edition, even if it is not in force yet. */
    AppelFiche derniereFiche() {
        return fiche(editions.getLast().fiche());
    }

    /** By the edition that applies to files deposited on that day. */
    AppelFiche fiche(LocalDate jour) {
        return fiche(EditionFiche.enVigueur(editions(), jour));
    }

    List<EditionFiche> editions() {
        return editions.stream().map(Edition::fiche).toList();
    }

    private AppelFiche fiche(EditionFiche edition) {
        return new AppelFiche(
                id,
                intitule,
                annee,
                regionCode,
                statut,
                guichet,
                enveloppe,
                enveloppeSource,
                enveloppeLe,
                source,
                fenetres.stream().map(Fenetre::fiche).toList(),
                edition,
                version);
    }
}
