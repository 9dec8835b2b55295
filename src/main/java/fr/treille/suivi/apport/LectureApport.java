package fr.treille.suivi.apport;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.territoire.Regions;
import fr.treille.suivi.mesure.ControleMesure;
import fr.treille.suivi.mesure.MesureRequetes;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a link shows to its holder, each line with the rule that it breaks. */
@Component
class LectureApport {

    private final ApportRequetes requetes;
    private final MesureRequetes mesures;
    private final ReglesDuDepot regles;
    private final Regions regions;

    LectureApport(ApportRequetes requetes, MesureRequetes mesures, ReglesDuDepot regles, Regions regions) {
        this.requetes = requetes;
        this.mesures = mesures;
        this.regles = regles;
        this.regions = regions;
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
                requetes.preuves(lien.id()));
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
        return regles.regles(sujet.appelId(), sujet.depotLe())
                .map(Regles::cibles)
                .orElse(List.of());
    }

    private static ControleMesure controle(List<CibleFiche> cibles, List<ApportEssms> essms) {
        var siens = essms.stream().map(ApportEssms::finess).collect(Collectors.toSet());
        return new ControleMesure(cibles, siens::contains);
    }
}
