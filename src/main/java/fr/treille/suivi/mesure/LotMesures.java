package fr.treille.suivi.mesure;

import java.util.List;

/** The measures of one grappe for one of its periods. */
public record LotMesures(long grappeId, long periodeId, List<MesureSaisie> lignes) {}
