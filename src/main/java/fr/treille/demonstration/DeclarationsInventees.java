package fr.treille.demonstration;

import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What invented ESSMS declare and ask for, and what the ARS finds of it, through the services that people use. */
@Component
@Profile("demonstration | test")
class DeclarationsInventees {

    /** What an ESSMS of a petit OG asks for, in euros. */
    static final long EQUIPEMENT = 8_000;

    /** How many ESSMS of the porteur ask for equipment at most. */
    static final int EQUIPES = 6;

    private final FinancementService financement;
    private final GrappeService grappes;

    DeclarationsInventees(FinancementService financement, GrappeService grappes) {
        this.financement = financement;
        this.grappes = grappes;
    }

    /**
     * Hours of all SAAD, declared and verified; when the porteur is a petit OG, its equipment, its size and its grouping.
     *
     * @param petit whether the porteur is a petit OG
     */
    GrappeFiche poser(GrappeFiche depart, boolean petit) {
        var fiche = depart;
        var membres = grappes.membres(fiche.id());
        var saad = membres.stream()
                .filter(MembreLigne::saad)
                .map(MembreLigne::finess)
                .toList();
        if (!saad.isEmpty()) {
            fiche = financement.declarerHeures(
                    fiche.id(), fiche.version(), heures(saad, DeclarationsInventees::declarees));
            fiche = financement.verifierHeures(
                    fiche.id(),
                    fiche.version(),
                    heures(saad, DeclarationsInventees::verifiees),
                    "Conseil départemental d’exemple");
        }
        if (!petit) {
            return fiche;
        }
        var porteur = fiche.projet().porteurFiness();
        fiche = financement.demanderEquipement(
                fiche.id(),
                fiche.version(),
                membres.stream()
                        .filter(membre -> membre.ogFiness().equals(porteur))
                        .limit(EQUIPES)
                        .collect(Collectors.toMap(
                                MembreLigne::finess, membre -> new Equipement(Montant.euros(EQUIPEMENT), true, 2))));
        fiche = financement.confirmerTaille(
                fiche.id(),
                fiche.version(),
                porteur,
                true,
                "Association locale, sans établissement hors de la région.");
        return fiche.projet().demandes().amoa() == null
                ? fiche
                : financement.apprecierAmoa(
                        fiche.id(), fiche.version(), true, "Regroupement d’associations locales du même territoire.");
    }

    /** Of the SAAD of that grappe the first did not declare its hours, and the second's are not verified. */
    void oublier(long id) {
        var saad = grappes.membres(id).stream()
                .filter(MembreLigne::saad)
                .map(MembreLigne::finess)
                .toList();
        if (!saad.isEmpty()) {
            financement.effacerHeures(id, version(id), saad.getFirst());
        }
        if (saad.size() > 1) {
            financement.declarerHeures(id, version(id), Map.of(saad.get(1), declarees(saad.get(1))));
        }
    }

    private int version(long id) {
        return grappes.fiche(id).version();
    }

    private static Map<String, HeuresSaad> heures(List<String> saad, Function<String, HeuresSaad> invention) {
        return saad.stream().collect(Collectors.toMap(finess -> finess, invention));
    }

    private static HeuresSaad declarees(String finess) {
        var grand = Integer.parseInt(finess.substring(4, 8)) % 40;
        return heures(20_000 + 1_000L * grand, 9_000 + 500L * grand, 2_500, 1_200);
    }

    /** One in seven declared more than the conseil départemental paid. */
    private static HeuresSaad verifiees(String finess) {
        var declarees = declarees(finess);
        return Integer.parseInt(finess.substring(4, 8)) % 7 == 0
                ? heures(
                        declarees.totales().longValue(),
                        declarees.apa().longValue() - 1_500,
                        declarees.pch().longValue(),
                        0)
                : declarees;
    }

    private static HeuresSaad heures(long totales, long apa, long pch, long autres) {
        return new HeuresSaad(
                null,
                BigDecimal.valueOf(totales),
                BigDecimal.valueOf(apa),
                BigDecimal.valueOf(pch),
                BigDecimal.valueOf(autres),
                autres == 0 ? "" : "Caisse de retraite d’exemple");
    }
}
