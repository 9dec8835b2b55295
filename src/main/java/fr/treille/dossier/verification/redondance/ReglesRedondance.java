package fr.treille.dossier.verification.redondance;

import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.segur.BeneficiaireSons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of non redundancy (domain reference §3.2), over facts that were read: as many ESSMS as one likes, no statement. */
public final class ReglesRedondance {

    /** Last day to cancel a SONS order and still ask for an acquisition. */
    static final LocalDate ANNULATION_SONS = LocalDate.of(2025, 4, 17);

    private final FaitsRedondance faits;
    private final Map<String, List<Place>> ailleurs = new HashMap<>();

    private ReglesRedondance(FaitsRedondance faits) {
        this.faits = faits;
        for (var place : faits.places()) {
            if (vivant(place) != null) {
                ailleurs.computeIfAbsent(place.finess(), finess -> new ArrayList<>(1))
                        .add(place);
            }
        }
    }

    /** The conflicts of the ESSMS of all the live grappes, in the order of the places; each is there on both files. */
    public static List<Conflit> conflits(FaitsRedondance faits) {
        var regles = new ReglesRedondance(faits);
        var conflits = new ArrayList<Conflit>();
        faits.places().forEach(place -> regles.examiner(place, conflits::add));
        return conflits;
    }

    private @Nullable Dossier vivant(Place place) {
        var dossier = faits.dossiers().get(place.grappeId());
        return dossier != null && dossier.vivant() ? dossier : null;
    }

    private void examiner(Place place, Consumer<Conflit> suite) {
        var dossier = vivant(place);
        if (dossier == null) {
            return;
        }
        var siennes = ailleurs.getOrDefault(place.finess(), List.of());
        if (siennes.size() > 1) {
            for (var autre : siennes) {
                var sien = vivant(autre);
                if (sien != null && sien.id() != dossier.id()) {
                    suite.accept(conflit(place, entre(place, dossier, autre, sien), sien, ""));
                }
            }
        }
        if (place.situation() == Situation.ACQUISITION) {
            sons(place, dossier, suite);
        } else {
            evolution(place, dossier, suite);
        }
        var aide = place.aide();
        if (aide != null) {
            suite.accept(
                    conflit(place, NatureConflit.AIDE_DECLAREE, null, aide.libelle() + "\u00A0: " + place.aideObjet()));
        }
    }

    private static NatureConflit entre(Place ici, Dossier dossier, Place la, Dossier autre) {
        if (!dossier.finance() && !autre.finance()) {
            return NatureConflit.DEUX_DOSSIERS;
        }
        var ceLogiciel = logiciel(ici, dossier);
        var cetAutre = logiciel(la, autre);
        if (ceLogiciel.isEmpty() || cetAutre.isEmpty()) {
            return NatureConflit.DEJA_FINANCE;
        }
        if (!ceLogiciel.equals(cetAutre)) {
            return NatureConflit.DEUX_DUI;
        }
        return suit(ici, la, autre) || suit(la, ici, dossier)
                ? NatureConflit.OPERATIONS_DISTINCTES
                : NatureConflit.MEME_LOGICIEL;
    }

    /** What an ESSMS gets from a file, as names are compared: its own solution, else the one of the file. */
    private static String logiciel(Place place, Dossier dossier) {
        return place.solution().isEmpty() ? dossier.logiciel() : Dossier.logiciel(place.solution());
    }

    /** Whether the one upgrades what the other was financed to acquire. */
    private static boolean suit(Place evolution, Place acquisition, Dossier acquise) {
        return evolution.situation() == Situation.EVOLUTION
                && acquisition.situation() == Situation.ACQUISITION
                && acquise.finance();
    }

    private void sons(Place place, Dossier dossier, Consumer<Conflit> suite) {
        for (var commande : faits.sons().getOrDefault(place.finess(), List.of())) {
            if (commande.servi()) {
                var logiciel = Dossier.logiciel(commande.solution());
                if (logiciel.isEmpty() || !logiciel.equals(logiciel(place, dossier))) {
                    suite.accept(conflit(
                            place,
                            NatureConflit.SONS_PRESTATION,
                            null,
                            (logiciel.isEmpty() ? "" : "pour " + commande.solution() + ", ") + commande.enClair()));
                }
            } else if (!annuleeATemps(commande, dossier.depotLe())) {
                suite.accept(conflit(place, NatureConflit.SONS_COMMANDE, null, commande.enClair()));
            }
        }
    }

    /** Before the file was deposited, and on 17 April 2025 at the latest. */
    private static boolean annuleeATemps(BeneficiaireSons commande, @Nullable LocalDate depot) {
        var annulee = commande.annuleeLe();
        return annulee != null && !annulee.isAfter(ANNULATION_SONS) && (depot == null || annulee.isBefore(depot));
    }

    private void evolution(Place place, Dossier dossier, Consumer<Conflit> suite) {
        var dui = Dossier.logiciel(place.dui());
        var vise = logiciel(place, dossier);
        if (!dui.isEmpty() && !vise.isEmpty() && !dui.equals(vise)) {
            suite.accept(conflit(
                    place,
                    NatureConflit.AUTRE_DUI,
                    null,
                    place.dui() + ", et le projet fait évoluer "
                            + (place.solution().isEmpty() ? dossier.solution() : place.solution())));
        }
        if (!dossier.versionSegur() || Boolean.TRUE.equals(place.versionSegur())) {
            return;
        }
        if (Boolean.FALSE.equals(place.versionSegur())) {
            suite.accept(conflit(place, NatureConflit.SANS_VERSION_SEGUR, null, "déclarée non installée"));
        } else if (faits.sonsConnu()
                && faits.sons().getOrDefault(place.finess(), List.of()).stream().noneMatch(BeneficiaireSons::servi)) {
            suite.accept(conflit(
                    place,
                    NatureConflit.SANS_VERSION_SEGUR,
                    null,
                    "ni VA de SONS dans la liste, ni version déclarée installée"));
        }
    }

    private static Conflit conflit(Place place, NatureConflit nature, @Nullable Dossier autre, String detail) {
        return new Conflit(place.grappeId(), place.finess(), place.nom(), nature, autre, detail);
    }
}
