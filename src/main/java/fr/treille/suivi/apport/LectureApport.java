package fr.treille.suivi.apport;

import fr.treille.referentiel.amenagement.CiblesEnVigueur;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.territoire.Regions;
import fr.treille.suivi.mesure.ControleMesure;
import fr.treille.suivi.mesure.MesureRequetes;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PorteesPreuves;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a link shows to its holder, each line with the rule that it breaks. */
@Component
class LectureApport {

    private final ApportRequetes requetes;
    private final MesureRequetes mesures;
    private final CiblesEnVigueur enVigueur;
    private final Regions regions;
    private final PorteesPreuves portees;

    LectureApport(
            ApportRequetes requetes,
            MesureRequetes mesures,
            CiblesEnVigueur enVigueur,
            Regions regions,
            PorteesPreuves portees) {
        this.requetes = requetes;
        this.mesures = mesures;
        this.enVigueur = enVigueur;
        this.regions = regions;
        this.portees = portees;
    }

    ApportOuvert lire(LienApport lien) {
        var sujet = sujet(lien);
        var essms = requetes.essms(lien.grappeId());
        var cibles = cibles(sujet);
        var controle = controle(cibles, essms);
        return new ApportOuvert(
                sujet.grappe(),
                regions.fiche(lien.regionCode()).agenceAffichee(),
                sujet.debut(),
                sujet.fin(),
                lien.etat(),
                lien.expireLe(),
                lien.envoyeLe(),
                lien.motifRenvoi(),
                cibles,
                essms,
                requetes.lignes(lien.id()).stream()
                        .map(ligne -> juger(controle, ligne))
                        .toList(),
                mesures.dernieres(lien.periodeId()),
                preuves(lien.id(), sujet.debut(), sujet.fin()));
    }

    /** The files that came with a link: of the days of its period, while nothing else is said of them. */
    List<PreuveApportee> preuves(long lienId, LocalDate debut, LocalDate fin) {
        var siennes = requetes.preuves(lienId);
        var dites = portees.lire(siennes.stream().map(PieceFiche::id).toList());
        return siennes.stream()
                .map(piece ->
                        new PreuveApportee(piece, dites.getOrDefault(piece.id(), PorteePreuve.aPreciser(debut, fin))))
                .toList();
    }

    /** One of them. */
    PreuveApportee preuve(LienApport lien, long piece) {
        var sujet = sujet(lien);
        return preuves(lien.id(), sujet.debut(), sujet.fin()).stream()
                .filter(preuve -> preuve.piece().id() == piece)
                .findFirst()
                .orElseThrow();
    }

    /** @throws fr.treille.socle.commun.Refus when a file of that link may not be said to prove that */
    void exiger(LienApport lien, PorteePreuve portee, LocalDate aujourdhui) {
        portee.exiger(
                cibles(sujet(lien)),
                requetes.essms(lien.grappeId()).stream()
                        .map(ApportEssms::finess)
                        .collect(Collectors.toSet()),
                aujourdhui);
    }

    /** The rules of what is typed for that link. */
    ControleMesure controle(LienApport lien) {
        return controle(cibles(sujet(lien)), requetes.essms(lien.grappeId()));
    }

    /** A denominator that waits for its numerator breaks no rule: it is not a measure yet. */
    static ApportLigne juger(ControleMesure controle, ApportLigne ligne) {
        return ligne.avecRefus(
                ligne.attend()
                        ? ""
                        : controle.refus(ligne.saisie())
                                .map(ControleMesure.Motif::message)
                                .orElse(""));
    }

    private ApportRequetes.Sujet sujet(LienApport lien) {
        return requetes.sujet(lien.grappeId(), lien.periodeId()).orElseThrow();
    }

    private List<CibleFiche> cibles(ApportRequetes.Sujet sujet) {
        return enVigueur.cibles(sujet.appelId(), sujet.depotLe(), sujet.regionCode(), sujet.fin());
    }

    private static ControleMesure controle(List<CibleFiche> cibles, List<ApportEssms> essms) {
        var siens = essms.stream().map(ApportEssms::finess).collect(Collectors.toSet());
        return new ControleMesure(cibles, siens::contains);
    }
}
