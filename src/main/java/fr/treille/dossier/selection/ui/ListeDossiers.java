package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files before a committee in their ranking, each with what is chosen of it and the running total. */
class ListeDossiers extends Liste<DossierCandidat, FiltreDossiers, Integer> {

    private final Supplier<Simulation> simulation;
    private final BiConsumer<DossierCandidat, @Nullable Choix> choisir;
    private final Map<Long, LigneChoix> lignes = new HashMap<>();
    private final Map<Long, Integer> rangs = new HashMap<>();
    private List<Montant> cumuls = List.of();

    /**
     * @param simulation what is tried: read in memory, at each change
     * @param choisir told of each change, null for nothing chosen
     * @param proposer told of what is tried once a fate is given to several files at once
     * @param territoires that the files may be looked for by
     */
    ListeDossiers(
            Supplier<Simulation> simulation,
            BiConsumer<DossierCandidat, @Nullable Choix> choisir,
            Consumer<Simulation> proposer,
            List<TerritoireLigne> territoires) {
        super("selection", "dossiers du comité", "");
        this.simulation = simulation;
        this.choisir = choisir;
        filtrer(FiltreDossiers.lecture(filtres(), territoires));
        lireTout(filtre -> filtre.parmi(simulation.get()), List::size);
        var choix = selectionnerParId(DossierCandidat::grappeId)
                .admettre(DossierCandidat::aDecider)
                .mots(
                        "Choisir plusieurs dossiers",
                        "Cochez les dossiers qui auront le même sort.",
                        nombre -> Formats.nombre(nombre) + (nombre > 1 ? " dossiers choisis" : " dossier choisi"));
        for (var sens : SensComite.values()) {
            choix.geste(
                    ProposerDialog.verbe(sens),
                    ids -> ProposerDialog.ouvrir(simulation.get(), ids, sens, tentee -> {
                        proposer.accept(tentee);
                        choix.terminer();
                    }));
        }
        choix.tout(nombre -> "Choisir tous ceux de la liste", Long.MAX_VALUE, choix::choisirTout);
        colonnes().entier("rang", "Rang", this::rang).largeur(5);
        colonnes()
                .texte("grappe", "Dossier", DossierCandidat::nom)
                .rendue(dossier -> new Anchor(GrappeLiens.fiche(dossier.grappeId()), dossier.nom()))
                .largeur(9)
                .souple(2);
        colonnes()
                .organisme("porteur", "Porteur", DossierCandidat::porteur)
                .largeur(10)
                .cachee();
        colonnes()
                .texte("note", "Note", ListeDossiers::note)
                .ordre(DossierCandidat.CLASSEMENT)
                .largeur(5.5);
        colonnes()
                .texte("avis", "Avis", dossier -> dossier.avisFavorable() ? "Favorable" : "Défavorable")
                .largeur(7.5);
        colonnes().entier("essms", "ESSMS", DossierCandidat::essms).largeur(6);
        colonnes()
                .montant("propose", "Proposé", DossierCandidat::propose)
                .largeur(8.2)
                .cachee();
        colonnes()
                .booleen("retenu", "Retenir", dossier -> dossier.aDecider() ? retenu(dossier) : null)
                .rendue(dossier -> champ(dossier, LigneChoix::retenu))
                .largeur(4.5)
                .sansTri();
        // one cell: what is retained has an amount, what is not another fate
        colonnes()
                .texte("sens", "Sort", this::sort)
                .rendue(dossier -> dossier.aDecider() ? ligne(dossier).sort() : decide(dossier))
                .largeur(13)
                .sansTri();
        colonnes().montant("montant", "Montant", this::pris).horsEcran();
        colonnes()
                .montant("cumul", "Cumul", this::cumul)
                .rendue(dossier -> ligne(dossier).cumul())
                .largeur(8.8)
                .sansTri();
        colonnes()
                .texte(
                        "motif",
                        "Motif",
                        dossier -> simulation
                                .get()
                                .choix(dossier.grappeId())
                                .map(Choix::motif)
                                .orElse(""))
                .rendue(dossier -> champ(dossier, LigneChoix::motif))
                .largeur(9)
                .souple(1)
                .sansTri();
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " dossiers" : " dossier"));
        siVide("Aucun dossier ne répond à ces filtres. Le comité classe les dossiers de ses fenêtres qui ont un avis.");
    }

    private static String note(DossierCandidat dossier) {
        var note = dossier.note();
        return note == null ? "—" : Formats.nombre(note) + " / " + dossier.maximum();
    }

    private int rang(DossierCandidat dossier) {
        return rangs.getOrDefault(dossier.grappeId(), 0);
    }

    private Montant cumul(DossierCandidat dossier) {
        return cumuls.get(rang(dossier) - 1);
    }

    private String sort(DossierCandidat dossier) {
        return dossier.aDecider()
                ? simulation
                        .get()
                        .choix(dossier.grappeId())
                        .map(choix -> choix.sens().libelle())
                        .orElse(
                                dossier.arrete() == SensComite.COMPLEMENTAIRE
                                        ? SensComite.COMPLEMENTAIRE.libelle()
                                        : "")
                : dossier.statut().libelle();
    }

    private boolean retenu(DossierCandidat dossier) {
        return simulation
                .get()
                .choix(dossier.grappeId())
                .filter(choix -> choix.sens() == SensComite.FAVORABLE)
                .isPresent();
    }

    /** What it takes of the enveloppe, null when it is not retained. */
    private @Nullable Montant pris(DossierCandidat dossier) {
        return dossier.decide() != null || retenu(dossier) ? simulation.get().pris(dossier) : null;
    }

    private Component decide(DossierCandidat dossier) {
        var accorde = pris(dossier);
        return new Div(
                new Badge(dossier.statut().libelle(), accorde != null ? Badge.Ton.REUSSI : Badge.Ton.ECHEC),
                new Span(accorde == null ? "" : " " + accorde));
    }

    /** The fields of the file of that place in the ranking, from 0. */
    LigneChoix ligne(int place) {
        return ligne(simulation.get().dossiers().get(place));
    }

    private LigneChoix ligne(DossierCandidat dossier) {
        return lignes.computeIfAbsent(dossier.grappeId(), id -> {
            var nouvelle = new LigneChoix(dossier, choisir);
            nouvelle.montrer(simulation.get().choix(id).orElse(null));
            cumuler(nouvelle, dossier);
            return nouvelle;
        });
    }

    private Component champ(DossierCandidat dossier, Function<LigneChoix, Component> lequel) {
        return dossier.aDecider() ? lequel.apply(ligne(dossier)) : new Span();
    }

    private void cumuler(LigneChoix ligne, DossierCandidat dossier) {
        var cumul = cumul(dossier);
        ligne.cumuler(cumul.toString(), cumul.compareTo(simulation.get().enveloppe()) > 0);
    }

    /** Shows other files, or the same read again: an amount that was refused stays on its row, to be corrected there. */
    void relire() {
        rangs.clear();
        simulation.get().dossiers().forEach(dossier -> rangs.put(dossier.grappeId(), rangs.size() + 1));
        lignes.entrySet().removeIf(ligne -> !(ligne.getValue().fausse() && aDecider(ligne.getKey())));
        cumuls = simulation.get().cumuls();
        actualiser();
    }

    private boolean aDecider(long grappeId) {
        return simulation.get().dossiers().stream()
                .anyMatch(dossier -> dossier.grappeId() == grappeId && dossier.aDecider());
    }

    /**
     * Says what is now chosen, in the rows that are shown, which are chosen anew when they are filtered by it; the database is not
     * read.
     *
     * @param seul the only file whose choice changed, null for all
     */
    void montrer(@Nullable DossierCandidat seul) {
        cumuls = simulation.get().cumuls();
        for (var dossier : simulation.get().dossiers()) {
            var ligne = lignes.get(dossier.grappeId());
            if (ligne == null) {
                continue;
            }
            if (seul == null || seul.grappeId() == dossier.grappeId()) {
                ligne.montrer(simulation.get().choix(dossier.grappeId()).orElse(null));
            }
            cumuler(ligne, dossier);
        }
        // of one row alone, it stays under the eyes of who types on it
        if (seul == null && filtre().etat() != null) {
            actualiser();
        }
    }

    /** What was typed of an amount is not possible. */
    void refuser(DossierCandidat dossier, String message) {
        Objects.requireNonNull(lignes.get(dossier.grappeId())).refuser(message);
    }

    /** The best ranked file whose row says an amount that is not possible. */
    Optional<DossierCandidat> fausse() {
        return simulation.get().dossiers().stream()
                .filter(dossier ->
                        lignes.containsKey(dossier.grappeId()) && ligne(dossier).fausse())
                .findFirst();
    }

    /** @throws Refus as long as a row is wrong: the amount that it had before would be taken instead */
    void exigerJuste() {
        fausse().ifPresent(dossier -> {
            throw new Refus("Corrigez d’abord le montant de «\u00A0" + dossier.nom() + "\u00A0», refusé sur sa ligne.");
        });
    }
}
