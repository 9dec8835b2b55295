package fr.treille.dossier.selection.simulation;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An enveloppe shared out between ranked files: nothing but memory. What a decision granted already is in it, and does not move.
 * A change makes another one.
 */
public final class Simulation {

    /** Name of the field that the refusal of an amount concerns. */
    public static final String CHAMP_MONTANT = "montant";

    private final Montant enveloppe;
    private final List<DossierCandidat> dossiers;
    private final Map<Long, DossierCandidat> parId;
    private final Map<Long, Choix> choix;

    private Simulation(
            Montant enveloppe,
            List<DossierCandidat> dossiers,
            Map<Long, DossierCandidat> parId,
            Map<Long, Choix> choix) {
        this.enveloppe = enveloppe;
        this.dossiers = dossiers;
        this.parId = parId;
        this.choix = choix;
    }

    /**
     * @param dossiers in any order: they are ranked here
     * @param choix of files that are still to be decided; those of others are left out
     */
    public static Simulation de(Montant enveloppe, List<DossierCandidat> dossiers, Map<Long, Choix> choix) {
        var classes = dossiers.stream().sorted(DossierCandidat.CLASSEMENT).toList();
        var parId = new LinkedHashMap<Long, DossierCandidat>();
        classes.forEach(dossier -> parId.put(dossier.grappeId(), dossier));
        var valables = new HashMap<Long, Choix>();
        choix.forEach((id, un) -> {
            var dossier = parId.get(id);
            if (dossier != null && dossier.aDecider()) {
                valables.put(id, un);
            }
        });
        return new Simulation(enveloppe, classes, parId, valables);
    }

    /**
     * The same with that choice for a file.
     *
     * @param nouveau null to leave the file as it is
     * @throws Refus on the amount when it is not one from zero to what the scale gives; when the file is decided
     */
    public Simulation avec(long grappeId, @Nullable Choix nouveau) {
        var dossier = Objects.requireNonNull(parId.get(grappeId), "no such file before this committee");
        if (!dossier.aDecider()) {
            throw new Refus("«\u00A0" + dossier.nom() + "\u00A0» est déjà décidé\u00A0: il ne change plus ici.");
        }
        var suite = new HashMap<>(choix);
        if (nouveau == null) {
            suite.remove(grappeId);
        } else {
            suite.put(grappeId, accorde(dossier, nouveau));
        }
        return new Simulation(enveloppe, dossiers, parId, suite);
    }

    /**
     * The same with one fate for several files; those that are decided are left as they are. One that had that fate already keeps
     * its amount, and the motive of its own unless it is to be replaced; a motive that was given for another fate goes with it.
     *
     * @param motif of each of them, « » for the scenario's
     * @throws Refus when what the avis of one of them proposes is more than the scale gives
     */
    public Simulation avec(Collection<Long> grappes, SensComite sens, String motif, boolean remplacer) {
        var suite = new HashMap<>(choix);
        for (var id : grappes) {
            var dossier = parId.get(id);
            if (dossier != null && dossier.aDecider()) {
                var avant = choix(id).filter(un -> un.sens() == sens).orElseGet(() -> new Choix(sens, null, ""));
                var garde = motif.isBlank() || !avant.motif().isEmpty() && !remplacer;
                suite.put(id, accorde(dossier, garde ? avant : avant.motive(motif)));
            }
        }
        return new Simulation(enveloppe, dossiers, parId, suite);
    }

    private static Choix accorde(DossierCandidat dossier, Choix choix) {
        if (choix.sens() != SensComite.FAVORABLE) {
            return new Choix(choix.sens(), null, choix.motif());
        }
        var montant = choix.montant() == null ? dossier.propose() : choix.montant();
        if (montant.estNegatif() || montant.compareTo(dossier.calcule()) > 0) {
            throw Refus.surChamp(
                    CHAMP_MONTANT,
                    "Le montant de «\u00A0" + dossier.nom() + "\u00A0» va de 0\u00A0€ à ce que donne le barème, "
                            + dossier.calcule() + ".");
        }
        return new Choix(SensComite.FAVORABLE, montant, choix.motif());
    }

    /**
     * What the ranking alone makes: favorable as long as the enveloppe holds the next one, « liste complémentaire » from there
     * on, défavorable where the avis is.
     */
    public Simulation selonClassement() {
        var suite = Simulation.de(enveloppe, dossiers, Map.of());
        var reste = suite.reste();
        var ouverte = true;
        for (var dossier : dossiers) {
            if (!dossier.aDecider()) {
                continue;
            }
            if (!dossier.avisFavorable()) {
                suite = suite.avec(dossier.grappeId(), new Choix(SensComite.DEFAVORABLE, null, ""));
                continue;
            }
            ouverte = ouverte && dossier.propose().compareTo(reste) <= 0;
            reste = ouverte ? reste.moins(dossier.propose()) : reste;
            suite = suite.avec(
                    dossier.grappeId(),
                    new Choix(ouverte ? SensComite.FAVORABLE : SensComite.COMPLEMENTAIRE, null, ""));
        }
        return suite;
    }

    public Montant enveloppe() {
        return enveloppe;
    }

    /** The files, the best ranked first. */
    public List<DossierCandidat> dossiers() {
        return dossiers;
    }

    /** What is chosen, by file. */
    public Map<Long, Choix> choix() {
        return Map.copyOf(choix);
    }

    /** What is chosen of a file. */
    public Optional<Choix> choix(long grappeId) {
        return Optional.ofNullable(choix.get(grappeId));
    }

    /** What a file takes of the enveloppe: what its decision granted, or what is chosen. */
    public Montant pris(DossierCandidat dossier) {
        if (dossier.decide() != null) {
            return dossier.decide();
        }
        var un = choix.get(dossier.grappeId());
        return un == null || un.montant() == null ? Montant.zero() : un.montant();
    }

    /** What all of them take. */
    public Montant total() {
        return dossiers.stream().map(this::pris).reduce(Montant.zero(), Montant::plus);
    }

    /** What is left of the enveloppe; negative when it is passed. */
    public Montant reste() {
        return enveloppe.moins(total());
    }

    public boolean depasse() {
        return reste().estNegatif();
    }

    /** The running total, file after file in the order of the ranking. */
    public List<Montant> cumuls() {
        var cumuls = new ArrayList<Montant>();
        var somme = Montant.zero();
        for (var dossier : dossiers) {
            somme = somme.plus(pris(dossier));
            cumuls.add(somme);
        }
        return cumuls;
    }

    /** The cut line: how many files, from the best ranked on, the enveloppe holds. */
    public int coupe() {
        var cumuls = cumuls();
        var coupe = 0;
        while (coupe < cumuls.size() && cumuls.get(coupe).compareTo(enveloppe) <= 0) {
            coupe++;
        }
        return coupe;
    }

    /** What becomes of a file: its decision, or what is chosen; nothing when it is left. */
    public Optional<SensComite> sort(DossierCandidat dossier) {
        return dossier.aDecider()
                ? choix(dossier.grappeId()).map(Choix::sens)
                : Optional.of(dossier.decide() != null ? SensComite.FAVORABLE : SensComite.DEFAVORABLE);
    }

    /** How many files come to that, those that are decided included. */
    public long nombre(SensComite sens) {
        return dossiers.stream()
                .filter(dossier -> sort(dossier).filter(sens::equals).isPresent())
                .count();
    }

    /** How many of them are still to be settled so. */
    public long aArreter(SensComite sens) {
        return choix.values().stream().filter(un -> un.sens() == sens).count();
    }

    /** How what is retained is spread, by territoire or by sector: a row for each that has ESSMS before the committee, in order. */
    public SortedMap<String, Equilibre> equilibre(Function<DossierCandidat, Map<String, Integer>> selon) {
        return Equilibre.de(this, selon);
    }
}
