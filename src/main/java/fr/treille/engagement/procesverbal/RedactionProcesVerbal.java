package fr.treille.engagement.procesverbal;

import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.selection.SelectionService;
import fr.treille.engagement.acte.ActeAEnvoyer;
import fr.treille.engagement.acte.Constat;
import fr.treille.engagement.acte.Courrier;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.NomActe;
import fr.treille.engagement.acte.Redaction;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.acte.registre.RegistreActes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.territoire.Regions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes of a committee: archived, sent to nobody. */
@Component
class RedactionProcesVerbal implements Redaction<ProcesVerbal> {

    private static final GenreActe GENRE = new GenreActe(
            "PROCES_VERBAL",
            NatureDocument.PROCES_VERBAL,
            new NomActe("procès-verbal", "procès-verbaux", false),
            "ce comité",
            Droits.SELECTIONNER,
            null,
            true);

    private final ComiteSelectionService comites;
    private final SelectionService selections;
    private final RegistreProcesVerbaux registre;
    private final Regions regions;
    private final Perimetre perimetre;

    RedactionProcesVerbal(
            ComiteSelectionService comites,
            SelectionService selections,
            RegistreProcesVerbaux registre,
            Regions regions,
            Perimetre perimetre) {
        this.comites = comites;
        this.selections = selections;
        this.registre = registre;
        this.regions = regions;
        this.perimetre = perimetre;
    }

    @Override
    public GenreActe genre() {
        return GENRE;
    }

    @Override
    public Map<Long, ProcesVerbal> lire(Collection<Long> ids) {
        var dits = new LinkedHashMap<Long, ProcesVerbal>();
        ids.forEach(id -> comites.trouver(id)
                .ifPresent(comite -> dits.put(
                        id,
                        new ProcesVerbal(
                                comite,
                                registre.generes(id).size() + 1,
                                selections.bilan(id),
                                perimetre.regionCode(),
                                regions.fiche(perimetre.regionCode()).agence(),
                                AgentConnecte.courant().nomComplet(),
                                perimetre.jour()))));
        return dits;
    }

    @Override
    public void exiger(ProcesVerbal dit) {
        if (dit.bilan().arretes().isEmpty()) {
            throw new Refus("Ce comité n’a encore rien arrêté\u00A0: son procès-verbal se fait ensuite.");
        }
    }

    @Override
    public TexteProcesVerbal imprimer(ProcesVerbal dit, @Nullable SignataireHabilite signataire, String reference) {
        return new TexteProcesVerbal(dit, reference);
    }

    @Override
    public Courrier message(ProcesVerbal dit, ActeAEnvoyer acte) {
        throw new IllegalStateException("minutes of a committee are sent to nobody");
    }

    @Override
    public Constat constat(ProcesVerbal dit) {
        return Constat.de();
    }

    @Override
    public Map<String, @Nullable Object> figer(ProcesVerbal dit, @Nullable String remplace) {
        return Map.of("numero", dit.numero());
    }

    @Override
    public RegistreActes registre() {
        return registre;
    }
}
